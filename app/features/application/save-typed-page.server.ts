import { COST_PRICE_ITEM } from '#app/features/assessment/flag-answer.ts'
import { readTyped, type Answers, type UnreadAnswer } from '#app/features/cost-price/typed/read-typed.ts'
import { fieldsOn, typedPages, type TypedPage } from '#app/features/cost-price/typed/typed-page.ts'
import { shown } from '#app/features/cost-price/workbook/read-value.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { found, Refusal, type Reason } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { saveTypedPage } from '#db/queries/typed-cost-price.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { readingScope } from './keep-workbook.server.ts'
import { lockForEditing } from './lock-for-editing.server.ts'
import { ownApplication } from './own-application.server.ts'
import { storedPages } from './typed-cost-price.server.ts'

export type TypedPageForm = {
  applicationId: string
  /** `org` or the code of a chosen product. */
  page: string
  version: number
  /** What was typed in the place with this key. */
  typed: (key: string) => string
}

/**
 * Saves one page of a cost price that is typed in the portal; it may be partial. What cannot be read as meant is
 * refused, place by place. `changedMeanwhile` when a colleague saved this page first; the same again changes nothing.
 */
export function savePage(actor: ProviderActor, form: TypedPageForm): Promise<void> {
  const { applicationId } = form
  return inTransaction(actor, async (db) => {
    await ownApplication(db, applicationId)
    const editing = await lockForEditing(db, actor, { applicationId, criterionId: COST_PRICE_ITEM })
    const { products, reference } = await readingScope(db, editing)
    const page = found(typedPages(products, reference).find((one) => one.id === form.page))
    const { answers, unread } = readTyped(page, form.typed)
    if (unread.length > 0) throw new Refusal('refused', unread.map(reasonOf))
    const before = (await storedPages(db, applicationId))[page.id]
    const whole = { ...notAsked(page, before?.answers ?? {}), ...answers }
    if (form.version > 0 && before?.version === form.version && isSame(before.answers, whole)) return
    const { provider_id: providerId } = editing.application
    const changedBy = { id: actor.personId, name: actor.personName }
    const row = { applicationId, providerId, page: page.id, answers: whole, changedBy }
    if (!(await saveTypedPage(db, row, form.version))) throw new Refusal('conflict', [{ kind: 'changedMeanwhile' }])
    await recordEvent(db, {
      kind: 'application.cost-price-typed',
      subject: `application:${applicationId}`,
      providerId,
      visibility: 'shared',
      payload: { page: page.id },
    })
  })
}

/** Answers that are not asked for the products of now are kept for when they are. */
function notAsked(page: TypedPage, answers: Answers): Answers {
  const asked = new Set(fieldsOn(page).map(({ key }) => key))
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !asked.has(key)))
}

function isSame(one: Answers, other: Answers): boolean {
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key])
}

/** What is wrong in one place and what to type instead. */
function reasonOf({ key, field, read }: UnreadAnswer): Reason {
  const place = { field: key, target: `#${key}` }
  if (read.between)
    return { kind: 'typedCostPrice.between', params: { one: read.between[0], other: read.between[1] }, ...place }
  if (field.kind === 'choice') return { kind: 'typedCostPrice.choice', ...place }
  if (field.kind === 'text') return { kind: 'typedCostPrice.tooLong', params: { most: field.maximum }, ...place }
  const [from, to] = [shown(field.minimum, field), shown(field.maximum, field)]
  return { kind: field.above ? 'typedCostPrice.above' : 'typedCostPrice.range', params: { from, to }, ...place }
}
