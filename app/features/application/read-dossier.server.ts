import type { ProviderActor } from '#app/features/identity/actor.ts'
import { criteriaFor } from '#app/features/procedure/catalogue.ts'
import { lastDayBefore } from '#app/utils/calendar.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { readApplicationContent } from '#db/queries/application-content.queries.ts'
import { findApplication, findRepairRequest, listSubmissions } from '#db/queries/application.queries.ts'
import { asAdmissionMoment, findMoment } from '#db/queries/moment.queries.ts'
import { listSignatories } from '#db/queries/party.queries.ts'
import { findProcedureVersion } from '#db/queries/procedure.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { applicationRoleOf } from './application.policy.ts'
import { editableOf } from './editable.ts'

/** One application with everything its pages are made of, at the time of the database. */
export type Dossier = Awaited<ReturnType<typeof readDossier>>

/** Reads an application for a page of the acting provider; `not-found` when it is not theirs. */
export function readDossier(actor: ProviderActor, applicationId: string) {
  return inTransaction(actor, (db) => dossierOf(db, actor, applicationId))
}

/** As `readDossier`, inside a transaction that reads more. */
export async function dossierOf(db: Db, actor: ProviderActor, applicationId: string) {
  if (!isId(applicationId)) return found<never>(undefined)
  const application = found(await findApplication(db, applicationId))
  const filledIn = found(await readApplicationContent(db, applicationId))
  const moment = asAdmissionMoment(found(await findMoment(db, application.moment_id)))
  const { content } = found(await findProcedureVersion(db, application.procedure_version_id))
  const signatories = await listSignatories(db, application.provider_id)
  const repair = await findRepairRequest(db, applicationId)
  const now = await databaseNow(db)
  const { status } = application
  const submissions = await listSubmissions(db, applicationId)
  return {
    application,
    filledIn,
    moment,
    content,
    signatories,
    repair,
    now,
    lastSubmission: submissions.at(-1),
    criteria: criteriaFor(
      content,
      filledIn.products.map((product) => product.productCode),
    ),
    editable: editableOf({
      mayChange: applicationRoleOf(actor) !== undefined,
      status,
      opensAt: moment.opensAt,
      closesAt: moment.closesAt,
      repair: repair && { items: repair.items, dueAt: repair.due_at },
      now,
    }),
    completeness: {
      content,
      application: filledIn,
      signatories,
      openProducts: moment.productCodes,
      contractStart: moment.contractStart,
      closingDay: lastDayBefore(moment.closesAt),
    },
  }
}
