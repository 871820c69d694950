import { evidenceDayOf } from '#app/features/admission/rolling.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { readApplicationContent } from '#db/queries/application-content.queries.ts'
import { findApplication, findRepairRequest, listSubmissions } from '#db/queries/application.queries.ts'
import { asAdmissionMoment, findMoment } from '#db/queries/moment.queries.ts'
import { listSignatories } from '#db/queries/party.queries.ts'
import { findProcedureVersion } from '#db/queries/procedure.queries.ts'
import { listRestingParts } from '#db/queries/reconfirm.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { applicationRoleOf } from './application.policy.ts'
import { ownCriteria } from './asked.ts'
import { earliestEnd } from './ending.ts'
import { editableOf } from './editable.ts'
import { reconfirmItems } from './reconfirm.ts'
import { reopenedOf } from './reopened.server.ts'

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
  const lastSubmission = submissions.at(-1)
  const reopened = await reopenedOf(db, { application, content, filledIn, moment, lastSubmission })
  const reconfirm = reconfirmItems(content, await listRestingParts(db, application))
  return {
    application,
    filledIn,
    moment,
    content,
    signatories,
    repair,
    now,
    lastSubmission,
    /** What a rectification changed in what stands here: to be confirmed or changed. */
    reconfirm,
    /** What of a submitted application opens again for that. */
    reopened,
    criteria: ownCriteria(content, filledIn),
    editable: editableOf({
      mayChange: applicationRoleOf(actor) !== undefined,
      status,
      opensAt: moment.opensAt,
      closesAt: moment.closesAt,
      repair: repair && { items: repair.items, dueAt: repair.due_at },
      reopened: reopened?.criterionIds,
      now,
    }),
    completeness: {
      content,
      application: filledIn,
      signatories,
      openProducts: moment.productCodes,
      contractStart: moment.contractStart,
      closingDay: evidenceDayOf(moment, now),
      earliestEnd: earliestEnd(moment, content),
      reconfirm,
    },
  }
}
