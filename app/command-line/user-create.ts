import { randomInt } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { createStaffAccount } from '#app/features/identity/create-account.server.ts'
import { STAFF_DESKS, SYSTEM, type StaffDesk } from '#app/features/identity/actor.ts'
import { isRefusal } from '#app/utils/refusal.ts'
import { grantMandate } from '#db/queries/agreement.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { flag, onlyOptions, option, requiredOption, WrongUse, type Command } from './command.ts'

/** Letters and digits that nobody mistakes for one another; five groups of five give 128 bits and more. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const GROUPS = 5
const GROUP_LENGTH = 5

/** What the refusals of an account mean, said to whoever typed the command. */
const MEANING: Record<string, string> = {
  passwordTooShort: 'the password is too short: take 12 characters or more',
  passwordTooLong: 'the password is too long: take 128 characters or fewer',
  passwordKnown: 'this password is too well known: take another',
  emailKnown: 'this e-mail address has an account already',
}

/** Makes an account for somebody of the region; the second factor follows at first sign-in. */
export const userCreate: Command = {
  name: 'user create',
  usage:
    'user create --name NAME --email ADDRESS --desk procurement|legal|contract-management|admin [--mandate FUNCTION] [--password-stdin] [--json]',
  needsDatabase: true,
  check: wantedAccount,
  async run(words, output) {
    const wanted = wantedAccount(words)
    const given = flag(words, 'password-stdin') ? (await text(process.stdin)).replace(/\r?\n$/, '') : undefined
    const password = given ?? strongPassword()
    const personId = await create({ ...wanted, password })
    const { email } = wanted
    if (output.json) output.out(JSON.stringify({ personId, email, ...(given === undefined ? { password } : {}) }))
    else {
      output.out(`The account of ${email} is made. At first sign-in the second factor is set up.`)
      if (given === undefined) output.out(`Password, shown only now: ${password}`)
    }
    return 0
  },
}

type WantedAccount = { name: string; email: string; desk: StaffDesk; mandate: string | undefined }

function wantedAccount(words: readonly string[]): WantedAccount {
  onlyOptions(words, ['name', 'email', 'desk', 'mandate'], ['password-stdin'])
  const name = requiredOption(words, 'name').trim()
  const email = z.email().max(254).safeParse(requiredOption(words, 'email').toLowerCase())
  const asked = requiredOption(words, 'desk')
  const mandate = option(words, 'mandate')?.trim()
  const desk = STAFF_DESKS.find((one) => one === asked)
  if (name === '' || name.length > 200) throw new WrongUse('--name is a name of at most 200 characters')
  if (!email.success) throw new WrongUse('--email is not an e-mail address')
  if (!desk) throw new WrongUse(`--desk is one of ${STAFF_DESKS.join(', ')}`)
  if (mandate === '') throw new WrongUse('--mandate names the function in which this person signs')
  if (mandate !== undefined && desk !== 'legal') throw new WrongUse('--mandate goes with --desk legal')
  return { name, email: email.data, desk, mandate }
}

async function create({ name, email, desk, mandate, password }: WantedAccount & { password: string }): Promise<string> {
  try {
    const { personId } = await createStaffAccount({ name, email, password, desks: [desk] })
    if (mandate !== undefined) await inTransaction(SYSTEM, (db) => grantMandate(db, personId, mandate))
    return personId
  } catch (error) {
    if (!isRefusal(error)) throw error
    throw new Error(error.reasons.map(({ kind }) => MEANING[kind] ?? kind).join('; '), { cause: error })
  }
}

function strongPassword(): string {
  const group = () => Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}
