import { COST_PRICE_ITEM } from '#app/features/assessment/flag-answer.ts'
import { buildWorkbook } from '#app/features/cost-price/workbook/build-workbook.server.ts'
import { readWorkbook } from '#app/features/cost-price/workbook/read-workbook.server.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import { markCalculated } from '#db/queries/typed-cost-price.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { keepWorkbook, outcomeOf, readingScope } from './keep-workbook.server.ts'
import { lockForEditing } from './lock-for-editing.server.ts'
import { fileNameOf, XLSX } from './make-workbook.server.ts'
import { ownApplication } from './own-application.server.ts'
import { answersOn, storedPages } from './typed-cost-price.server.ts'

/**
 * Makes the workbook out of what was typed, and reads, calculates and keeps it exactly as an uploaded one: from here on
 * there is no difference. What a colleague types meanwhile is not in it and stays marked as not calculated.
 */
export async function calculateTyped(
  actor: ProviderActor,
  { applicationId, workbookId }: { applicationId: string; workbookId: string },
): Promise<void> {
  const place = { applicationId, criterionId: COST_PRICE_ITEM }
  const { scope, pages, order } = await inTransaction(actor, async (db) => {
    const { number: applicationNumber, provider_name: providerName } = await ownApplication(db, applicationId)
    const reading = await readingScope(db, await lockForEditing(db, actor, place))
    const stored = await storedPages(db, applicationId)
    return { scope: reading, pages: stored, order: { applicationNumber, providerName } }
  })
  if (scope.products.length === 0) throw new Refusal('refused', [{ kind: 'productMissing' }])
  if (Object.keys(pages).length === 0) throw new Refusal('refused', [{ kind: 'typedCostPrice.nothing' }])
  const bytes = await buildWorkbook({ ...order, ...scope, answers: answersOn(pages) })
  const reading = await readWorkbook(bytes, scope)
  if (!reading.ok) throw new Error(`the portal cannot read its own workbook: ${reading.reason}`)
  const { sha256, size } = await storage().put(bytes)
  const file = { sha256, size, name: fileNameOf(order.applicationNumber), mediaType: XLSX }
  await inTransaction(actor, async (db) => {
    const editing = await lockForEditing(db, actor, place)
    const outcome = outcomeOf(reading, scope)
    const kept = await keepWorkbook(db, actor, editing, { id: workbookId, file, outcome })
    const versions = Object.entries(pages).map(([page, { version }]) => ({ page, version }))
    await markCalculated(db, { applicationId, workbookId: kept }, versions)
  })
}
