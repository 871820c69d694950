import { blockingCount, type KeptWorkbook } from '#app/features/cost-price/kept-workbook.ts'
import { COST_PRICE_ITEM } from '#app/features/assessment/flag-answer.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { productsOf } from '#app/features/procedure/catalogue.ts'
import { findLatestWorkbook } from '#db/queries/application.queries.ts'
import { readSources } from '#db/queries/cost-price-reference.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { criterionIsEditable } from './editable.ts'
import { pageHeadOf } from './page-head.ts'
import { pagesOf } from './pages.ts'
import { dossierOf } from './read-dossier.server.ts'
import { storedPages } from './typed-cost-price.server.ts'

/** What the cost-price page shows: the chosen products, and what was read of the last workbook. */
export function readCostPricePage(actor: ProviderActor, applicationId: string) {
  return inTransaction(actor, async (db) => {
    const dossier = await dossierOf(db, actor, applicationId)
    const chosen = dossier.filledIn.products.map((product) => product.productCode)
    const latest = await findLatestWorkbook(db, applicationId)
    return {
      head: pageHeadOf(dossier),
      editable: criterionIsEditable(dossier.editable, COST_PRICE_ITEM),
      chosenCount: chosen.length,
      /** Something was typed or read that a workbook can be filled in with. */
      begun: Object.keys(await storedPages(db, applicationId)).length > 0,
      typedSince: dossier.filledIn.costPrice.state === 'read' && dossier.filledIn.costPrice.typedSince === true,
      reading: latest && {
        ...readingOf(latest, { applicationId, chosen, catalogue: productsOf(dossier.content) }),
        sources: await readSources(db, (latest.outcome as KeptWorkbook).year),
      },
    }
  })
}

type Latest = NonNullable<Awaited<ReturnType<typeof findLatestWorkbook>>>
type Around = { applicationId: string; chosen: readonly string[]; catalogue: ReturnType<typeof productsOf> }

function readingOf(latest: Latest, { applicationId, chosen, catalogue }: Around) {
  const { costPrices, problems, checks: kept } = latest.outcome as KeptWorkbook
  // What is held against other providers is the region's: its band would tell their prices.
  const checks = kept.filter((check) => check.id !== 'peers')
  const page = pagesOf(applicationId).costPrice
  return {
    uploadedAt: latest.uploaded_at,
    file: { name: latest.file_name, href: `/bestanden/${latest.file_id}` },
    problems,
    checks: checks.map(({ id, product, severity, rule, source, observed, band, measure, provider }) => ({
      id,
      product,
      severity,
      rule,
      source,
      observed,
      band,
      provider,
      ...(measure ? { measure } : {}),
    })),
    blocking: blockingCount({ problems, checks }),
    questions: checks.filter((check) => check.severity === 'question').length,
    otherProducts: costPrices.length !== chosen.length || costPrices.some((price) => !chosen.includes(price.code)),
    costPrices: costPrices.map(({ code, name, unit, price, elements }) => ({
      code,
      name,
      unit,
      price,
      elements,
      tariff: catalogue.find((product) => product.code === code)?.tariff ?? '0',
      explainHref: `${page}?berekening=${code}#berekening`,
    })),
    explanations: Object.fromEntries(costPrices.map((price) => [price.code, price.explanation])),
  }
}
