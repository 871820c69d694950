import { symmetricEncrypt } from 'better-auth/crypto'
import { machineNow } from '#app/utils/clock.server.ts'
import { clean } from '#app/utils/form.server.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { findPersonByEmail } from '#db/queries/identity.queries.ts'
import { addStaffDesks, saveMembership } from '#db/queries/membership.store.ts'
import { findRegistered } from '#db/queries/registration.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { SYSTEM, type StaffDesk } from './actor.ts'
import { auth } from './auth.server.ts'
import type { DemoAccount } from './demo-accounts.ts'
import { passwordProblem } from './password.ts'

type NewAccount = { name: string; email: string; password: string }

/**
 * Makes an account that may sign in at once: whoever calls this knows that the e-mail address is the person's own.
 * Throws a refusal when the password is not good enough (`refused`) or the address has an account (`conflict`).
 */
export async function createAccount({ name, email, ...rest }: NewAccount): Promise<{ personId: string }> {
  const address = email.toLowerCase()
  const password = clean(rest.password)
  const problem = passwordProblem(password, address)
  if (problem) throw new Refusal('refused', [{ kind: problem, field: 'password', target: '#password' }])
  if (await findAccount(address)) throw alreadyKnown()
  const { adapter, password: passwords } = await auth().$context
  const hash = await passwords.hash(password)
  try {
    return await adapter.transaction(async (transaction) => {
      const person = await transaction.create<Record<string, unknown>, { id: string }>({
        model: 'user',
        data: { name, email: address, emailVerified: true },
      })
      await transaction.create({
        model: 'account',
        data: {
          userId: person.id,
          accountId: person.id,
          providerId: 'credential',
          password: hash,
          updatedAt: machineNow(),
        },
      })
      return { personId: person.id }
    })
  } catch (error) {
    // Two at once with the same address: the other one made it.
    throw (error as { code?: string }).code === UNIQUE_VIOLATION ? alreadyKnown() : error
  }
}

const UNIQUE_VIOLATION = '23505'
const alreadyKnown = () => new Refusal('conflict', [{ kind: 'emailKnown', field: 'email', target: '#email' }])

function findAccount(email: string) {
  return inTransaction(SYSTEM, (db) => findPersonByEmail(db, email))
}

type NewStaffAccount = NewAccount & { desks: readonly StaffDesk[]; totpSecret?: string | undefined }

/**
 * Makes an account for somebody of the region. Without `totpSecret` (any text of 16 characters or more) the person
 * sets up the second factor at first sign-in. Throws as `createAccount`.
 */
export async function createStaffAccount(account: NewStaffAccount): Promise<{ personId: string }> {
  const { personId } = await createAccount(account)
  if (account.totpSecret) await enrol(personId, account.totpSecret)
  await inTransaction(SYSTEM, async (db) => {
    await addStaffDesks(db, personId, account.desks)
    await recordEvent(db, {
      kind: 'person.created',
      subject: `person:${personId}`,
      providerId: null,
      visibility: 'internal',
      payload: { desks: [...account.desks] },
    })
  })
  return { personId }
}

/** Gives an account a second factor with a known secret, encrypted as better-auth keeps it; without backup codes. */
async function enrol(personId: string, totpSecret: string): Promise<void> {
  const { adapter, internalAdapter, secretConfig } = await auth().$context
  const encrypt = (data: string) => symmetricEncrypt({ key: secretConfig, data })
  await adapter.create({
    model: 'twoFactor',
    data: {
      userId: personId,
      secret: await encrypt(totpSecret),
      backupCodes: await encrypt(JSON.stringify([])),
      verified: true,
    },
  })
  await internalAdapter.updateUser(personId, { twoFactorEnabled: true })
}

/**
 * Makes one account of the demo region; an account that exists is left as it is. A provider's account needs its
 * provider (by KVK number) to exist. Answers the person's id.
 */
export async function createDemoAccount(account: DemoAccount): Promise<{ personId: string }> {
  const known = await findAccount(account.email)
  if (known) return { personId: known.id }
  if (account.desk !== 'provider') return createStaffAccount({ ...account, desks: [account.desk] })
  const provider = await inTransaction(SYSTEM, (db) => findRegistered(db, account.kvkNumber))
  if (!provider) throw new Error(`demo account ${account.email}: no provider with KVK number ${account.kvkNumber}`)
  const { personId } = await createAccount(account)
  await inTransaction(SYSTEM, async (db) => {
    await saveMembership(db, { providerId: provider.id, personId, role: account.role })
    await recordEvent(db, {
      kind: 'colleague.joined',
      subject: `provider:${provider.id}`,
      providerId: provider.id,
      visibility: 'shared',
      payload: { name: account.name, role: account.role },
    })
  })
  return { personId }
}
