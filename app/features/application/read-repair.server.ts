import type { ProviderActor } from '#app/features/identity/actor.ts'
import { repairItemsOf } from '#app/features/assessment/repair-item.ts'
import { found } from '#app/utils/refusal.ts'
import { missingItems } from './completeness.ts'
import { pageHeadOf } from './page-head.ts'
import { readDossier } from './read-dossier.server.ts'
import { isChanged, readFrozen, stillMissing } from './submission.ts'
import { answerLine } from './summary.ts'

/** What the region asks to add, with what stands there now; `request` is undefined when nothing was asked. */
export async function readRepair(actor: ProviderActor, applicationId: string) {
  const dossier = await readDossier(actor, applicationId)
  const { repair, criteria, now, lastSubmission } = dossier
  const missing = missingItems(dossier.completeness)
  const items = repair ? repairItemsOf(repair.items) : []
  const sent = lastSubmission && readFrozen(lastSubmission.content).content
  return {
    head: pageHeadOf(dossier),
    signatories: dossier.signatories,
    administrator: actor.role === 'administrator',
    lastSubmissionId: lastSubmission?.id,
    request: repair && {
      askedAt: repair.asked_at,
      askedBy: repair.asked_by_name,
      dueAt: repair.due_at,
      answeredAt: repair.answered_at,
      open: dossier.application.status === 'repair-asked' && now < repair.due_at,
      items: items.map(({ criterionId, words }) => {
        const criterion = found(criteria.find((one) => one.id === criterionId))
        return {
          words,
          requirement: criterion.text,
          line: answerLine(criterion, { applicationId: dossier.application.id, filledIn: dossier.filledIn }),
          missing: stillMissing(missing, [criterionId]),
          changed: sent !== undefined && isChanged(sent, dossier.filledIn, criterionId),
        }
      }),
    },
  }
}
