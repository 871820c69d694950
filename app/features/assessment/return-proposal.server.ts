import type { StaffActor } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { setStatus } from '#db/queries/application.store.ts'
import { deleteProposal } from '#db/queries/assessment.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockAssessment, requireAssessing } from './assessment-of.server.ts'

/** Sends a proposal back to whoever made it, with a reason that both officers can read later. */
export function returnProposal(actor: StaffActor, applicationId: string, reason: string): Promise<void> {
  return inTransaction(actor, async (db) => {
    const assessment = await lockAssessment(db, actor, applicationId)
    const next = requireAssessing('return-decision', actor, assessment)
    if (reason.trim() === '') {
      throw new Refusal('refused', [{ kind: 'assessment.returnReasonMissing', field: 'reason', target: '#reason' }])
    }
    await deleteProposal(db, applicationId)
    await setStatus(db, applicationId, next)
    await recordEvent(db, {
      kind: 'decision.returned',
      subject: `application:${applicationId}`,
      providerId: assessment.application.provider_id,
      visibility: 'internal',
      payload: { reason: reason.trim() },
    })
  })
}
