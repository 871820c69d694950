import { COST_PRICE_ITEM } from '#app/features/assessment/flag-answer.ts'
import { missingAnswers } from '#app/features/cost-price/typed/missing-answers.ts'
import { startingAnswers } from '#app/features/cost-price/typed/read-typed.ts'
import { typedPages, type TypedPage } from '#app/features/cost-price/typed/typed-page.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { inTransaction } from '#db/transaction.ts'
import { criterionIsEditable } from './editable.ts'
import { pageHeadOf } from './page-head.ts'
import { dossierOf } from './read-dossier.server.ts'
import { answersOn, storedPages } from './typed-cost-price.server.ts'
import { workbookScope } from './workbook-order.server.ts'

/** How far one page is: what is still missing on it, or null while it was never begun. */
export type PageProgress = { id: string; name: string; unit: string | null; missing: number | null }

/** All pages of a typed cost price, with how far each is. */
export async function readTypedOverview(actor: ProviderActor, applicationId: string) {
  const { head, editable, pages, stored, missing } = await readAll(actor, applicationId)
  const shown = pages.flatMap((page) => stored[page.id] ?? [])
  return {
    head,
    editable,
    pages: pages.map(({ id, product }): PageProgress => {
      const absent = missing[id]
      return { id, name: product?.name ?? '', unit: product?.unit ?? null, missing: absent?.length ?? null }
    }),
    begun: shown.length > 0,
    calculated: shown.length > 0 && shown.every((page) => page.calculated),
    /** There is a result to look at, of before or after what was typed last. */
    hasResult: stored.org?.calculated === true || shown.some((page) => page.calculated),
  }
}

/** One page to type in, with what is known and what is still missing on it; `not-found` for a product not chosen. */
export async function readTypedPage(actor: ProviderActor, applicationId: string, id: string) {
  const { head, editable, pages, stored, missing } = await readAll(actor, applicationId)
  const position = pages.findIndex((page) => page.id === id)
  const page = found(pages[position])
  const known = stored[id]
  return {
    head,
    editable,
    page: shownPage(page),
    answers: startingAnswers(page, known?.answers),
    begun: known !== undefined,
    version: known?.version ?? 0,
    change: known?.change ?? null,
    missing: missing[id] ?? [],
    place: { position: position + 1, total: pages.length, next: pages[position + 1]?.id ?? null },
  }
}

async function readAll(actor: ProviderActor, applicationId: string) {
  return inTransaction(actor, async (db) => {
    const dossier = await dossierOf(db, actor, applicationId)
    const codes = dossier.filledIn.products.map((product) => product.productCode)
    const { products, reference } = await workbookScope(db, dossier.content, codes)
    const pages = products.length === 0 ? [] : typedPages(products, reference)
    const stored = await storedPages(db, applicationId)
    return {
      head: pageHeadOf(dossier),
      editable: criterionIsEditable(dossier.editable, COST_PRICE_ITEM),
      pages,
      stored,
      missing: missingAnswers(pages, answersOn(stored)),
    }
  })
}

/** Of the product only what the page shows. */
function shownPage({ id, product, sections }: TypedPage) {
  return {
    id,
    sections,
    product: product && { name: product.name, unit: product.unit, staffing: product.staffing },
  }
}
