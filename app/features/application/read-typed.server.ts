import { COST_PRICE_ITEM } from '#app/features/assessment/flag-answer.ts'
import { answersOfInput } from '#app/features/cost-price/typed/answers-of-input.ts'
import { missingAnswers } from '#app/features/cost-price/typed/missing-answers.ts'
import { startingAnswers } from '#app/features/cost-price/typed/read-typed.ts'
import { typedPages, type TypedPage } from '#app/features/cost-price/typed/typed-page.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { findPreviousInput } from '#db/queries/previous-prices.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
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
  const all = await readAll(actor, applicationId)
  const position = all.pages.findIndex((page) => page.id === id)
  const page = found(all.pages[position])
  return {
    head: all.head,
    editable: all.editable,
    page: shownPage(page),
    ...knownOn(page, all),
    missing: all.missing[id] ?? [],
    place: { position: position + 1, total: all.pages.length, next: all.pages[position + 1]?.id ?? null },
  }
}

type All = Awaited<ReturnType<typeof readAll>>

/**
 * What stands on a page: what was saved, or while nothing was, what to start with. `takenFrom` is the application with
 * which that was sent in before.
 */
function knownOn(page: TypedPage, { stored, earlier }: All) {
  const saved = stored[page.id]
  if (saved) return { begun: true, takenFrom: null, ...saved }
  const nothingYet = { begun: false, version: 0, change: null }
  const answers = earlier?.answers[page.id]
  if (earlier === undefined || answers === undefined)
    return { ...nothingYet, takenFrom: null, answers: startingAnswers(page, undefined) }
  const { number: takenFrom, renewed } = earlier
  return { ...nothingYet, takenFrom, answers: startingAnswers(page, undefined, { answers, renewed }) }
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
      earlier: await earlierAnswers(db, { providerId: dossier.application.provider_id, applicationId }, reference.year),
    }
  })
}

async function earlierAnswers(db: Db, of: { providerId: string; applicationId: string }, year: number) {
  const previous = await findPreviousInput(db, of)
  return (
    previous && { number: previous.number, renewed: previous.year !== year, answers: answersOfInput(previous.input) }
  )
}

/** Of the product only what the page shows. */
function shownPage({ id, product, sections }: TypedPage) {
  return {
    id,
    sections,
    product: product && { name: product.name, unit: product.unit, staffing: product.staffing },
  }
}
