import { SYSTEM, type StaffActor } from '#app/features/identity/actor.ts'
import { giveMoreTime, remindNow, watchTerm } from '../signing-reminders.server.ts'
import { unlessMovedOn } from '../watch-signing-term.server.ts'
import { actOnAmendment } from './act-on-amendment.server.ts'
import { close, type Place, type Reasoned } from './answer-amendment.server.ts'

/** Part of a job: reminds who must sign an amendment when its term nears its end, and closes it at the end. */
export async function watchAmendmentTerm(place: Place): Promise<void> {
  await actOnAmendment(SYSTEM, { ...place, act: 'expire' }, (db, locked) =>
    watchTerm(db, locked, (reason) => close(db, locked, { as: 'expired', reason })),
  ).catch(unlessMovedOn)
}

/** A lawyer reminds by hand, at most once an hour. */
export function remindOfAmendment(actor: StaffActor, place: Place): Promise<void> {
  return actOnAmendment(actor, { ...place, act: 'remind' }, remindNow)
}

/** A lawyer gives the provider more time, with the reason: the usual term again, from now. */
export function extendAmendmentTerm(actor: StaffActor, { reason, ...place }: Reasoned): Promise<void> {
  return actOnAmendment(actor, { ...place, act: 'extend-term' }, (db, locked) => giveMoreTime(db, locked, reason))
}
