import { phaseOf } from '#app/features/admission/moment.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { insertApplication } from '#db/queries/application-draft.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { asAdmissionMoment } from '#db/queries/moment.queries.ts'
import { lockMomentForSubmitting } from '#db/queries/moment.store.ts'
import { markFactsUnconfirmed } from '#db/queries/party.store.ts'
import { listPublishedProcedures } from '#db/queries/procedure.queries.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'
import { applicationRoleOf } from './application.policy.ts'

/**
 * Starts the one application of the acting provider for an open moment, on the newest published version. Started
 * already, also by a colleague at this very moment: gives that one. `newId` is used when it is new. The facts of the
 * organisation are then to be confirmed again, for this application.
 */
export function startApplication(actor: ProviderActor, momentId: string, newId: string): Promise<{ id: string }> {
  return inTransaction(actor, async (db) => {
    if (!applicationRoleOf(actor)) throw new Refusal('forbidden', [{ kind: 'readerCannotChange' }])
    // Locked, so that a version published at this very moment is either seen here or sees this application.
    const moment = found(await lockMomentForSubmitting(db, momentId))
    const phase = phaseOf(asAdmissionMoment(moment), await databaseNow(db))
    if (phase === 'announced') throw new Refusal('refused', [{ kind: 'momentNotOpenYet' }])
    if (phase !== 'open' && phase !== 'rolling-open') throw new Refusal('too-late', [{ kind: 'momentClosed' }])
    const procedures = await listPublishedProcedures(db)
    const version = found(procedures.find((procedure) => procedure.procedure_id === moment.procedure_id))
    const application = await insertApplication(db, {
      id: newId,
      procedureId: moment.procedure_id,
      procedureVersionId: version.id,
      momentId,
      providerId: actor.providerId,
      startedBy: actor.personId,
    })
    if (application.created) {
      await markFactsUnconfirmed(db, actor.providerId)
      await recordEvent(db, {
        kind: 'application.started',
        subject: `application:${application.id}`,
        providerId: actor.providerId,
        visibility: 'shared',
        payload: { number: application.number },
      })
    }
    return { id: application.id }
  })
}
