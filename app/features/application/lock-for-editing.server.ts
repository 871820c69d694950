import { phaseOf } from '#app/features/admission/moment.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { readApplicationContent } from '#db/queries/application-content.queries.ts'
import { findRepairRequest, listSubmissions } from '#db/queries/application.queries.ts'
import { lockApplication } from '#db/queries/application.store.ts'
import { asAdmissionMoment, findMoment } from '#db/queries/moment.queries.ts'
import { findProcedureVersion } from '#db/queries/procedure.queries.ts'
import { databaseNow, type Db } from '#db/transaction.ts'
import { applicationRoleOf } from './application.policy.ts'
import { mayDo, type Situation } from './application.transitions.ts'
import { repairCriteriaOf } from './editable.ts'
import { reopenedOf } from './reopened.server.ts'

/** An application somebody may write in now, with what its rules need. */
export type Editing = Awaited<ReturnType<typeof lockForEditing>>

/**
 * Locks an application for somebody who is going to change it, and refuses when that may not (any more): a reader,
 * another status, a moment that closed, a repair term that ended. `part` says what is changed: only the criteria that
 * the repair request names stay open during repair, and of what was submitted only what a rectification changed. The database clock decides.
 */
export async function lockForEditing(
  db: Db,
  actor: ProviderActor,
  part: { applicationId: string; criterionId?: string; productCode?: string },
) {
  const role = applicationRoleOf(actor)
  if (!role) throw new Refusal('forbidden', [{ kind: 'readerCannotChange' }])
  const application = found(await lockApplication(db, part.applicationId))
  const row = found(await findMoment(db, application.moment_id))
  const moment = asAdmissionMoment(row)
  const version = found(await findProcedureVersion(db, application.procedure_version_id))
  const now = await databaseNow(db)
  const situation = { status: application.status, role, phase: phaseOf(moment, now) }
  if (application.status === 'repair-asked') {
    const repair = found(await findRepairRequest(db, application.id))
    if (!mayDo('edit-repair', situation).allowed) throw new Refusal('refused', [{ kind: 'applicationClosed' }])
    if (now >= repair.due_at) throw new Refusal('too-late', [{ kind: 'repairTermOver' }])
    if (!part.criterionId || !repairCriteriaOf(repair.items).includes(part.criterionId))
      throw new Refusal('refused', [{ kind: 'notReopened' }])
  } else if (application.status === 'submitted') {
    await requireReopened(db, { application, content: version.content, moment }, { part, situation })
  } else if (!mayDo('edit', situation).allowed) {
    throw application.status === 'draft'
      ? new Refusal('too-late', [{ kind: 'momentClosed' }])
      : new Refusal('refused', [{ kind: 'applicationClosed' }])
  }
  return { application, moment, content: version.content, now }
}

type Wish = { part: { criterionId?: string; productCode?: string }; situation: Situation }

/** In what was submitted only what a rectification changed can be written in, until closing. */
async function requireReopened(
  db: Db,
  source: Pick<Parameters<typeof reopenedOf>[1], 'content' | 'moment'> & {
    application: Parameters<typeof reopenedOf>[1]['application'] & { id: string }
  },
  { part, situation }: Wish,
): Promise<void> {
  const closed = () => new Refusal('refused', [{ kind: 'applicationClosed' }])
  if (!mayDo('edit-reopened', situation).allowed) throw closed()
  const submissions = await listSubmissions(db, source.application.id)
  const filledIn = found(await readApplicationContent(db, source.application.id))
  const reopened = await reopenedOf(db, { ...source, filledIn, lastSubmission: submissions.at(-1) })
  if (!reopened) throw closed()
  if (part.productCode !== undefined) return
  if (!part.criterionId || !reopened.criterionIds.includes(part.criterionId))
    throw new Refusal('refused', [{ kind: 'notReopenedByVersion' }])
}
