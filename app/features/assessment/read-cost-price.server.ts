import { readFrozen } from '#app/features/application/submission.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { distributionOf } from '#app/features/tariff-study/statistics.ts'
import { shownDistribution } from '#app/features/tariff-study/shown.ts'
import { mayShow } from '#app/features/tariff-study/suppression.ts'
import { centsText, euro } from '#app/utils/money.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { findApplication } from '#db/queries/application.queries.ts'
import { findLastSubmission } from '#db/queries/assessment.queries.ts'
import { listFlagAnswers } from '#db/queries/cost-price-flag.queries.ts'
import { readSources } from '#db/queries/cost-price-reference.queries.ts'
import { listStudyPoints, type StoredPoint } from '#db/queries/cost-price-study.queries.ts'
import { disclosure } from '#db/reference-data/noord-limburg/disclosure.ts'
import { inTransaction } from '#db/transaction.ts'
import { COST_PRICE_ITEM, flagKey, flagState } from './flag-answer.ts'
import { readAssessment } from './read-assessment.server.ts'
import { workbookOf } from './workbook-of.server.ts'

/**
 * The cost prices of one application beside the published tariffs, among nameless others, with what the checks found
 * and what officers did with that. Informs, never decides.
 */
export async function readCostPrice(actor: StaffActor, applicationId: string) {
  const { header, file } = await readAssessment(actor, applicationId)
  if (!file) throw new Refusal('not-found', [{ kind: 'notFound' }])
  return inTransaction(actor, async (db) => {
    const submission = await findLastSubmission(db, applicationId)
    const workbook = submission && (await workbookOf(db, applicationId, submission.content))
    if (!workbook) return { header, workbook: null }
    const { kept, checks, ...whole } = workbook
    const application = found(await findApplication(db, applicationId))
    const productCodes = file.products.map((product) => product.code)
    const points = await listStudyPoints(db, { procedureId: application.procedure_id, year: kept.year, productCodes })
    const others = points.filter((point) => point.providerId !== application.provider_id && !point.excluded)
    const answers = await listFlagAnswers(db, applicationId)
    const own = answers.filter((answer) => answer.workbookId === workbook.id)
    return {
      header,
      /** The one repair was asked: nothing can be asked any more. */
      repairAsked: file.repair !== null,
      /** What the provider wrote in answer to the questions about its cost price. */
      explanation: explanationOf(submission.content),
      workbook: {
        ...whole,
        problems: kept.problems,
        checks: kept.checks,
        sources: await readSources(db, kept.year),
        flags: checks.map((check) => ({ key: flagKey(check), check, ...flagState(own, flagKey(check)) })),
        /** What was done with flags of an earlier workbook. */
        earlier: answers.filter((answer) => answer.workbookId !== workbook.id),
        products: file.products.map((product) => {
          const price = kept.costPrices.find((one) => one.code === product.code) ?? null
          return {
            code: product.code,
            name: product.name,
            unit: product.unit,
            tariff: centsText(euro(product.tariff)),
            price,
            difference: price ? centsText(euro(product.tariff).minus(euro(price.price))) : null,
            peers: peersOf(others.filter((point) => point.productCode === product.code)),
          }
        }),
      },
    }
  })
}

function explanationOf(submitted: string): string | null {
  const answer = readFrozen(submitted).content.answers.find((one) => one.criterionId === COST_PRICE_ITEM)?.answer
  return answer?.type === 'text' ? answer.value : null
}

/** Prices of others without any trace of whose they are; null when they are too few to stay nameless. */
function peersOf(others: readonly StoredPoint[]) {
  const distribution = distributionOf(others.map((point) => euro(point.price)))
  if (!distribution || !mayShow(disclosure, others.length)) return null
  return { prices: others.map((point) => point.price).sort(), ...shownDistribution(distribution) }
}

export type CostPriceView = NonNullable<Awaited<ReturnType<typeof readCostPrice>>['workbook']>
export type FlagView = CostPriceView['flags'][number]

/** One flag with its history, to do something with it. */
export async function readFlag(actor: StaffActor, applicationId: string, key: string) {
  const { header, workbook, ...page } = await readCostPrice(actor, applicationId)
  const flag = found(workbook?.flags.find((one) => one.key === key))
  return { header, flag, repairAsked: 'repairAsked' in page && page.repairAsked }
}
