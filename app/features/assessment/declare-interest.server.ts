import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { lockApplication, setStatus } from '#db/queries/application.store.ts'
import { findProposal } from '#db/queries/assessment.queries.ts'
import { deleteProposal } from '#db/queries/assessment.store.ts'
import { findAssignment } from '#db/queries/assignment.queries.ts'
import { releaseAssignment } from '#db/queries/assignment.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { listApplicants } from '#db/queries/interest.queries.ts'
import { insertDeclaration } from '#db/queries/interest.store.ts'
import { lockMomentForSubmitting } from '#db/queries/moment.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import type { InterestKind } from './interest.ts'

export type InterestInput = { momentId: string; providerId: string; kind: InterestKind; words: string }

/** Records that this officer has no (other) interest in anybody who applied in this moment. Saying it twice is once. */
export function declareNoInterest(actor: StaffActor, momentId: string): Promise<void> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    found(isId(momentId) ? await lockMomentForSubmitting(db, momentId) : undefined)
    if (!(await insertDeclaration(db, { momentId, officer: officerOf(actor), kind: 'none' }))) return
    await recordEvent(db, {
      kind: 'interest.declared',
      subject: `moment:${momentId}`,
      providerId: null,
      visibility: 'internal',
      payload: { interest: 'none' },
    })
  })
}

/**
 * Records an interest in one provider, for good. From now on this officer can neither open nor judge its file: it goes
 * back to the queue, own verdicts on it no longer count, and a decision that this officer proposed or confirmed and that has not
 * left yet goes back. Refuses an
 * interest without words; `not-found` for who did not apply; `conflict` when it was declared already.
 */
export function declareInterest(actor: StaffActor, input: InterestInput): Promise<void> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const { momentId, providerId, kind } = input
    found(isId(momentId) ? await lockMomentForSubmitting(db, momentId) : undefined)
    const applicant = found((await listApplicants(db, momentId)).find((one) => one.id === providerId))
    const words = input.words.trim()
    if (words === '') throw new Refusal('refused', [{ kind: 'assessment.interestWordsMissing', field: 'words' }])
    if (!(await insertDeclaration(db, { momentId, providerId, kind, words, officer: officerOf(actor) }))) {
      throw new Refusal('conflict', [{ kind: 'assessment.interestKnown', field: 'providerId' }])
    }
    await recordEvent(db, {
      kind: 'interest.declared',
      subject: `moment:${momentId}`,
      providerId,
      visibility: 'internal',
      payload: { interest: kind },
    })
    await handBack(db, actor, { applicationId: applicant.application_id, providerId })
  })
}

const officerOf = (actor: StaffActor) => ({ id: actor.personId, name: actor.personName })

/** The file leaves the hands of this officer. */
async function handBack(
  db: Db,
  actor: StaffActor,
  { applicationId, providerId }: { applicationId: string; providerId: string },
): Promise<void> {
  await lockApplication(db, applicationId)
  const about = { subject: `application:${applicationId}`, providerId, visibility: 'internal' as const }
  if ((await findAssignment(db, applicationId))?.officer_id === actor.personId) {
    await releaseAssignment(db, applicationId)
    await recordEvent(db, { kind: 'application.assigned', ...about, payload: { from: actor.personName, to: null } })
  }
  const proposal = await findProposal(db, applicationId)
  if (!proposal || ![proposal.proposed_by, proposal.confirmed_by].includes(actor.personId)) return
  await deleteProposal(db, applicationId)
  await setStatus(db, applicationId, 'submitted')
  await recordEvent(db, {
    kind: 'decision.returned',
    ...about,
    payload: { reason: 'Wie het besluit voorstelde of vaststelde, heeft een belang gemeld.' },
  })
}
