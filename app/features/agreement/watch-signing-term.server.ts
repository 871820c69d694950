import { SYSTEM, type StaffActor } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { listWaitingForProvider } from '#db/queries/agreement.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { actOnAgreement } from './act-on-agreement.server.ts'
import { close } from './close-agreement.server.ts'
import type { Reasoned } from './correct-agreement.server.ts'
import { giveMoreTime, remindNow, watchTerm } from './signing-reminders.server.ts'

/** Job, every hour: reminds signatories when their term nears its end and closes texts whose term is over. */
export async function watchSigningTerm(): Promise<void> {
  const waiting = await inTransaction(SYSTEM, (db) => listWaitingForProvider(db))
  for (const { id } of waiting) {
    await actOnAgreement(SYSTEM, { agreementId: id, act: 'expire' }, (db, locked) =>
      watchTerm(db, locked, (reason) => close(db, locked, { as: 'expired', reason })),
    ).catch(unlessMovedOn)
  }
}

/** A lawyer reminds by hand, at most once an hour. */
export function remindSignatories(actor: StaffActor, agreementId: string): Promise<void> {
  return actOnAgreement(actor, { agreementId, act: 'remind' }, remindNow)
}

/** A lawyer gives the provider more time, with the reason: the usual term again, from now. */
export function extendSigningTerm(actor: StaffActor, { agreementId, reason }: Reasoned): Promise<void> {
  return actOnAgreement(actor, { agreementId, act: 'extend-term' }, (db, locked) => giveMoreTime(db, locked, reason))
}

/** Somebody signed, declined or was quicker: that is what we were waiting for. */
export function unlessMovedOn(error: unknown): void {
  if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error
}
