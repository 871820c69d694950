import type { ProviderActor } from '#app/features/identity/actor.ts'
import { COST_PRICE_ITEM } from '#app/features/assessment/flag-answer.ts'
import { repairItemsOf } from '#app/features/assessment/repair-item.ts'
import { found } from '#app/utils/refusal.ts'
import { listAnswers } from '#db/queries/application.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { findWaitingRepair } from './answer-repair.server.ts'
import { partyCriteria } from './asked.ts'
import { missingItems } from './completeness.ts'
import { pageHeadOf } from './page-head.ts'
import { pagesOf } from './pages.ts'
import { dossierOf, type Dossier } from './read-dossier.server.ts'
import { isChanged, readFrozen, stillMissing } from './submission.ts'
import { answerLine } from './summary.ts'

/** What the region asks to add, with what stands there now; `request` is undefined when nothing was asked. */
export async function readRepair(actor: ProviderActor, applicationId: string) {
  const { dossier, waiting, answers } = await inTransaction(actor, async (db) => {
    const read = await dossierOf(db, actor, applicationId)
    return { dossier: read, waiting: await findWaitingRepair(db, read), answers: await listAnswers(db, applicationId) }
  })
  const said = answers.find((one) => one.criterion_id === COST_PRICE_ITEM)
  const { repair, now, lastSubmission } = dossier
  const missing = missingItems(dossier.completeness)
  const items = repair ? repairItemsOf(repair.items) : []
  const sent = lastSubmission && readFrozen(lastSubmission.content).content
  return {
    head: pageHeadOf(dossier),
    signatories: dossier.signatories,
    waiting: waiting && { by: waiting.by, at: waiting.at },
    administrator: actor.role === 'administrator',
    lastSubmissionId: lastSubmission?.id,
    request: repair && {
      askedAt: repair.asked_at,
      askedBy: repair.asked_by_name,
      dueAt: repair.due_at,
      answeredAt: repair.answered_at,
      open: dossier.application.status === 'repair-asked' && now < repair.due_at,
      costPrice: costPriceAsked(dossier, {
        words: items.find((item) => item.criterionId === COST_PRICE_ITEM)?.words,
        rowVersion: said?.row_version ?? 0,
      }),
      items: items
        .filter((item) => item.criterionId !== COST_PRICE_ITEM)
        .map(({ criterionId, words }) => {
          const criterion = found(dossier.content.criteria.find((one) => one.id === criterionId))
          return {
            words,
            requirement: criterion.text,
            parties: partiesAsked(dossier, criterionId),
            line: answerLine(criterion, { applicationId: dossier.application.id, filledIn: dossier.filledIn }),
            missing: stillMissing(missing, [criterionId]),
            changed: sent !== undefined && isChanged(sent, dossier.filledIn, criterionId),
          }
        }),
    },
  }
}

/** The questions about the cost price, with what was said to them so far; null when none were asked. */
function costPriceAsked(
  { application, filledIn, lastSubmission, completeness }: Dossier,
  asked: { words: string | undefined; rowVersion: number },
) {
  const { words, rowVersion } = asked
  if (words === undefined) return null
  const sent = lastSubmission && readFrozen(lastSubmission.content).content
  const answer = filledIn.answers.find((one) => one.criterionId === COST_PRICE_ITEM)?.answer
  return {
    words,
    rowVersion,
    explanation: answer?.type === 'text' ? answer.value : '',
    changed: sent !== undefined && isChanged(sent, filledIn, COST_PRICE_ITEM),
    missing: stillMissing(missingItems(completeness), [COST_PRICE_ITEM]),
    fileName: filledIn.costPrice.state === 'none' ? null : filledIn.costPrice.fileName,
    workbookHref: pagesOf(application.id).costPrice,
  }
}

/** The other organisations that answer this criterion too, each with the page where that is done. */
function partiesAsked({ application, content, filledIn }: Dossier, criterionId: string) {
  const chosen = filledIn.products.map((product) => product.productCode)
  return filledIn.parties
    .filter((party) => partyCriteria(content, party, chosen).some((one) => one.id === criterionId))
    .map(({ id, name }) => ({ name, href: pagesOf(application.id).partyCriterion(id, criterionId) }))
}
