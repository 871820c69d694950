import type { StaffActor } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { productDecisionsOf } from './decision-record.ts'
import { readAssessment } from './read-assessment.server.ts'

/** What follows from the verdicts, what is proposed and what was decided, with the words to show it. */
export async function readOutcome(actor: StaffActor, applicationId: string) {
  const { header, file } = await readAssessment(actor, applicationId)
  if (!file) throw new Refusal('not-found', [{ kind: 'notFound' }])
  const { decision } = file
  return {
    header,
    blind: file.blind,
    outcome: file.outcome,
    proposal: file.proposal,
    products: file.products.map(({ code, name, segment }) => ({ code, name, segment })),
    criteria: file.lines.map(({ criterion: { id, title, source } }) => ({ id, title, source })),
    toRead: file.lines.filter((line) => line.toRead).map((line) => line.criterion),
    read: file.lines
      .filter((line) => line.second)
      .map(({ criterion, first, second }) => ({ criterion, first, second })),
    decision: decision
      ? {
          id: decision.id,
          number: decision.number,
          products: productDecisionsOf(decision.products),
          proposedBy: decision.proposed_by_name,
          confirmedBy: decision.confirmed_by_name,
          decidedAt: decision.decided_at,
          objectionUntil: decision.objection_until,
          letterFileId: decision.letter_file_id,
        }
      : null,
    submission: file.submission,
  }
}
