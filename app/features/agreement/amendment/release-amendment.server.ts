import type { StaffActor } from '#app/features/identity/actor.ts'
import { addDays, endOfDayInAmsterdam } from '#app/utils/calendar.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { findAmendmentDocument } from '#db/queries/amendment.queries.ts'
import { freezeAmendment } from '#db/queries/amendment.store.ts'
import { setEndsOn } from '#db/queries/agreement.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import type { Db } from '#db/transaction.ts'
import { signingDeadline } from '../signing-term.ts'
import { actOnAmendment, type LockedAmendment } from './act-on-amendment.server.ts'
import { amendedText } from './amended-agreement.server.ts'
import { OBJECTION_DAYS } from './amendment-rules.ts'
import { whyNot } from './propose-amendment.server.ts'

/**
 * A second lawyer releases an amendment: from here on nobody can change it. What is signed goes to the signatories; what
 * is announced is told to everybody of the provider, and holds at once or when its term to object passed. Throws
 * `refused` with every reason when it cannot be released any more.
 */
export function releaseAmendment(
  actor: StaffActor,
  place: { agreementId: string; amendmentId: string },
): Promise<void> {
  return actOnAmendment(actor, { ...place, act: 'release' }, async (db, locked) => {
    await release(db, actor, locked)
    await enqueue(db, 'tell-amendment', place, `tell-amendment:${place.amendmentId}`)
  })
}

/** Fixes one amendment for good, in the transaction of the caller, who holds its lock and has checked the table. */
export async function release(
  db: Db,
  actor: StaffActor,
  { agreement, amendment, number, now }: Omit<LockedAmendment, 'providerName'>,
): Promise<void> {
  const amended = await amendedText(db, agreement)
  const { change, articles, manner, effective_on: effectiveOn } = amendment
  const reasons = await whyNot(db, agreement, amended, { change, articles, effectiveOn, self: amendment.id })
  if (reasons.length > 0) throw new Refusal('refused', reasons)
  const document = found(await findAmendmentDocument(db, amendment.id))
  await freezeAmendment(db, amendment, {
    by: { id: actor.personId, name: actor.personName },
    signBy: manner === 'signed' ? signingDeadline(now) : null,
    objectUntil: manner === 'objection' ? endOfDayInAmsterdam(addDays(amended.today, OBJECTION_DAYS)) : null,
    holds: manner === 'notice',
  })
  if (change.kind === 'extension') await setEndsOn(db, agreement.id, change.to)
  await recordEvent(db, {
    kind: 'amendment.released',
    subject: `agreement:${agreement.id}`,
    providerId: agreement.provider_id,
    visibility: 'shared',
    payload: { number, sha256: document.sha256, manner, startsOn: effectiveOn },
  })
}
