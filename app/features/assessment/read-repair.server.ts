import type { StaffActor } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { listCases } from '#db/queries/equal-treatment.queries.ts'
import { listInterests } from '#db/queries/interest.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { assessmentOf } from './assessment-of.server.ts'
import { readCostPriceQuestions } from './cost-price-questions.server.ts'
import { equalCases } from './equal-treatment.ts'
import { COST_PRICE_ITEM } from './flag-answer.ts'
import { standingVerdict } from './four-eyes.ts'
import { readAssessment } from './read-assessment.server.ts'

/**
 * What the repair composer is made of: the criteria found not met, each with how equal cases in the moment were
 * treated, or the repair that was asked already.
 */
export async function readRepair(actor: StaffActor, applicationId: string) {
  const { header, file } = await readAssessment(actor, applicationId)
  if (!file) throw new Refusal('not-found', [{ kind: 'notFound' }])
  const { cases, questions } = await inTransaction(actor, async (db) => {
    const shut = await listInterests(db, actor.personId)
    const visible = (await listCases(db, header.momentId)).filter((one) => !shut.includes(one.providerId))
    return { cases: visible, questions: await readCostPriceQuestions(db, await assessmentOf(db, applicationId)) }
  })
  return {
    header,
    repair: file.repair,
    repairDays: file.repairDays,
    lines: [
      ...costPriceLine(questions),
      ...file.lines
        .filter((line) => line.outcome === 'not-met')
        .map((line) => ({
          criterion: line.criterion,
          reason: standingVerdict(line)?.reason ?? '',
          proposed: line.repairable,
          others: equalCases(cases, applicationId, line.criterion.id),
        })),
    ],
  }
}

/** The questions about the cost price as one item of the repair; nothing when none is to be asked. */
function costPriceLine(questions: string) {
  if (questions === '') return []
  const criterion = { id: COST_PRICE_ITEM, title: 'Vragen over uw kostprijs', text: COST_PRICE_TEXT }
  return [{ criterion, reason: questions, proposed: true, others: [] }]
}

const COST_PRICE_TEXT =
  'U licht uw kostprijs toe of stuurt een nieuw werkboek. Een kostprijs is nooit een reden om u niet toe te laten.'
