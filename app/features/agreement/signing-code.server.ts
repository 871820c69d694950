import { createHash, randomInt } from 'node:crypto'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { spend } from '#app/features/identity/rate-limits.server.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { putMail } from '#db/queries/outbox.store.ts'
import { countWrongCode, keepSigningCode, lockSigningCode, markCodeUsed } from '#db/queries/signing-code.store.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { actOnAgreement } from './act-on-agreement.server.ts'
import { actOnAmendment } from './amendment/act-on-amendment.server.ts'
import { amendmentNumber } from './amendment/amendment.ts'
import type { SigningPlace } from './signable.server.ts'

const VALID_MINUTES = 15
const MOST_WRONG = 5

/** Six digits that nobody can guess. */
export const newSigningCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

/**
 * Mails the signatory a code that proves, beside the password, that it is really this person (ASVS 5.0 V7.5.3, two
 * factors before what binds). It works once, for fifteen minutes, for this agreement or this amendment. Throws `too-many`
 * after five an hour, and what `actOnAgreement` throws when there is nothing to sign.
 */
export async function sendSigningCode(actor: ProviderActor, place: SigningPlace, code: string): Promise<void> {
  await spend('signingCodePerAccount', actor.email)
  const { agreementId, amendmentId } = place
  if (amendmentId === undefined)
    return actOnAgreement(actor, { agreementId, act: 'sign' }, (db, { agreement }) =>
      mailCode(db, { actor, place, code, agreement, number: agreement.number }),
    )
  return actOnAmendment(actor, { agreementId, amendmentId, act: 'sign' }, (db, { agreement, amendment }) =>
    mailCode(db, { actor, place, code, agreement, number: amendmentNumber(agreement.number, amendment.number) }),
  )
}

type Mailed = {
  actor: ProviderActor
  place: SigningPlace
  code: string
  agreement: { id: string; provider_id: string }
  number: string
}

async function mailCode(db: Db, { actor, place, code, agreement, number }: Mailed): Promise<void> {
  const expiresAt = new Date((await databaseNow(db)).getTime() + VALID_MINUTES * 60_000)
  const hash = hashOf(code, place, actor)
  const { id: agreementId, provider_id: providerId } = agreement
  const id = await keepSigningCode(db, { agreementId, providerId, personId: actor.personId, hash, expiresAt })
  await putMail(db, {
    recipient: actor.email,
    message: 'signing-code',
    parameters: { agreementNumber: number, code, expiresAt: expiresAt.toISOString() },
    locale: 'nl',
    onceKey: `signing-code:${id}`,
  })
}

/**
 * Takes the code: right once. Throws `refused` (`codeWrong`) for a wrong one and `conflict` (`agreement.askCodeAgain`)
 * when none is waiting or five wrong ones were typed.
 */
export async function takeSigningCode(actor: ProviderActor, place: SigningPlace, typed: string): Promise<void> {
  const taken = await inTransaction(actor, async (db) => {
    const code = await lockSigningCode(db, place.agreementId, actor.personId)
    if (!code || code.wrong >= MOST_WRONG) return 'none'
    const right = hashOf(typed, place, actor) === code.code_hash
    await (right ? markCodeUsed(db, code.id) : countWrongCode(db, code.id))
    return right ? 'right' : 'wrong'
  })
  if (taken === 'none')
    throw new Refusal('conflict', [{ kind: 'agreement.askCodeAgain', field: 'code', target: '#code' }])
  if (taken === 'wrong') throw new Refusal('refused', [{ kind: 'codeWrong', field: 'code', target: '#code' }])
}

/** Bound to the person and to what is signed: a code for one document is worth nothing for another. */
const hashOf = (code: string, { agreementId, amendmentId }: SigningPlace, { personId }: ProviderActor): string =>
  createHash('sha256')
    .update(`${amendmentId ?? agreementId}:${personId}:${code}`)
    .digest('hex')
