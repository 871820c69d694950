import { SYSTEM, type StaffActor } from '#app/features/identity/actor.ts'
import { isRefusal, Refusal } from '#app/utils/refusal.ts'
import { noteAmendmentReminded, setAmendmentSignBy } from '#db/queries/amendment.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import type { Db } from '#db/transaction.ts'
import { dueNow, EXPIRED, HOUR, reminderOccasion, signingDeadline } from '../signing-term.ts'
import { remindWhoMustSign, tellLawyers } from '../tell-about-agreement.server.ts'
import { actOnAmendment, type LockedAmendment } from './act-on-amendment.server.ts'
import { close, type Place, type Reasoned } from './answer-amendment.server.ts'

/** Part of a job: reminds who must sign an amendment when its term nears its end, and closes it at the end. */
export async function watchAmendmentTerm(place: Place): Promise<void> {
  await actOnAmendment(SYSTEM, { ...place, act: 'expire' }, watch).catch((error: unknown) => {
    // Somebody signed or declined: that is what we were waiting for.
    if (!isRefusal(error) || error.kind !== 'conflict') throw error
  })
}

async function watch(db: Db, locked: LockedAmendment): Promise<void> {
  const { sign_by: signBy, reminded_at: remindedAt } = locked.amendment
  if (!signBy) return
  const due = dueNow({ signBy, remindedAt }, locked.now)
  if (due === null) return
  if (due !== 'expire') return remind(db, locked, { signBy, occasion: reminderOccasion(signBy, due) })
  await close(db, locked, { as: 'expired', reason: EXPIRED })
  await tellLawyers(db, locked, { answer: 'expired', reason: EXPIRED, occasion: 'once' })
}

async function remind(db: Db, locked: LockedAmendment, reminder: { signBy: Date; occasion: string }): Promise<void> {
  const { agreement, amendment, number } = locked
  // While the region has to answer a correction nobody can sign: there is nothing to remind of.
  if (amendment.correction_asked_at) return
  await remindWhoMustSign(db, locked, reminder)
  await noteAmendmentReminded(db, amendment.id)
  await recordEvent(db, {
    kind: 'amendment.reminded',
    subject: `agreement:${agreement.id}`,
    providerId: agreement.provider_id,
    visibility: 'shared',
    payload: { number, signBy: reminder.signBy.toISOString() },
  })
}

/** A lawyer reminds by hand, at most once an hour. */
export function remindOfAmendment(actor: StaffActor, place: Place): Promise<void> {
  return actOnAmendment(actor, { ...place, act: 'remind' }, async (db, locked) => {
    const { sign_by: signBy, reminded_at: remindedAt } = locked.amendment
    if (remindedAt && locked.now.getTime() - remindedAt.getTime() < HOUR)
      throw new Refusal('refused', [{ kind: 'agreement.remindedJustNow' }])
    if (signBy) await remind(db, locked, { signBy, occasion: locked.now.toISOString() })
  })
}

/** A lawyer gives the provider more time, with the reason: the usual term again, from now. */
export function extendAmendmentTerm(actor: StaffActor, { reason, ...place }: Reasoned): Promise<void> {
  return actOnAmendment(actor, { ...place, act: 'extend-term' }, async (db, locked) => {
    const { agreement, amendment, number, now } = locked
    const signBy = signingDeadline(now)
    await setAmendmentSignBy(db, amendment.id, signBy)
    await recordEvent(db, {
      kind: 'amendment.term-extended',
      subject: `agreement:${agreement.id}`,
      providerId: agreement.provider_id,
      visibility: 'shared',
      payload: { number, signBy: signBy.toISOString(), reason },
    })
    await remind(db, locked, { signBy, occasion: `extended:${String(signBy.getTime())}` })
  })
}
