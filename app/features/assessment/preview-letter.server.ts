import type { StaffActor } from '#app/features/identity/actor.ts'
import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import { found } from '#app/utils/refusal.ts'
import { equatedDates } from '#db/queries/calendar.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { admissionDecision2 } from '#templates/letters/admission-decision/2/manifest.ts'
import { renderDocument } from '#templates/render-document.ts'
import { assessmentOf } from './assessment-of.server.ts'
import { judgedCriteria } from './criterion-line.ts'
import { objectionUntil } from './decision.ts'
import { letterFrom } from './decision-letter.server.ts'
import { requireNoInterest } from './require-no-interest.server.ts'

/** What stands where the number of the decision will be. */
const PREVIEW_NUMBER = 'VOORBEELD'

/**
 * The letter as it would leave now, for a decision that a second officer confirmed; `not-found` for any other. It is
 * made for the eye only: nothing is kept and nobody is told.
 */
export async function previewLetter(actor: StaffActor, applicationId: string) {
  const letter = await inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const { application, submission, proposal, moment, lines, now } = await assessmentOf(db, applicationId)
    const { moment_id: momentId, provider_id: providerId } = application
    await requireNoInterest(db, actor, { momentId, providerId, applicationId })
    const confirmedBy = found(proposal?.confirmedByName)
    return letterFrom(db, {
      number: PREVIEW_NUMBER,
      application_id: application.id,
      procedure_version_id: application.procedure_version_id,
      submission_id: submission.id,
      products: found(proposal).products,
      verdicts: judgedCriteria(lines),
      proposed_by_name: found(proposal).proposedByName,
      confirmed_by_name: confirmedBy,
      decided_at: now,
      objection_until: objectionUntil(now, moment.objectionDays, equatedDates()),
      replaces_id: null,
    })
  })
  return {
    name: `Voorbeeld ${letter.application.number}.pdf`,
    mediaType: 'application/pdf',
    bytes: await renderDocument(admissionDecision2, letter),
  }
}
