import { applicationRoleOf } from '#app/features/application/application.policy.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { closeObjection, lockObjection } from '#db/queries/objection.store.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'
import { requireStep, stateOf } from './handle-objection.server.ts'
import { tellObjection, tellObjectionDesk } from './tell-objection.server.ts'

/** Withdraws an open objection: the decision stays as it is. Refuses a reader and an objection that is closed. */
export function withdrawObjection(actor: ProviderActor, objectionId: string): Promise<void> {
  return inTransaction(actor, async (db) => {
    if (applicationRoleOf(actor) === undefined) throw new Refusal('forbidden', [{ kind: 'readerMayNot' }])
    const objection = found(isId(objectionId) ? await lockObjection(db, objectionId) : undefined)
    requireStep('withdraw', { role: 'provider', state: stateOf(objection, false) })
    const closing = { objectionId, outcome: 'withdrawn', reason: '' } as const
    const nobody = { handledBy: null, confirmedBy: null, newDecisionId: null }
    await closeObjection(db, { ...closing, ...nobody, closedAt: await databaseNow(db) })
    await recordEvent(db, {
      kind: 'objection.closed',
      subject: `application:${objection.application_id}`,
      providerId: objection.provider_id,
      visibility: 'shared',
      payload: { number: objection.number, outcome: 'withdrawn' },
    })
    await tellObjection(db, {
      id: objection.id,
      number: objection.number,
      applicationId: objection.application_id,
      providerId: objection.provider_id,
      decideUntil: objection.decide_until,
      step: 'withdrawn',
    })
    await tellObjectionDesk(db, { objectionId, news: 'withdrawn' })
  })
}
