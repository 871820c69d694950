import { calculateCostPrices } from '#app/features/cost-price/calculate-cost-price.ts'
import { runChecks } from '#app/features/cost-price/checks/run-checks.ts'
import { blockingCount, type KeptWorkbook } from '#app/features/cost-price/kept-workbook.ts'
import { readWorkbookSafely } from '#app/features/cost-price/workbook/read-workbook.server.ts'
import type { WorkbookReading } from '#app/features/cost-price/workbook/interpret-workbook.ts'
import { COST_PRICE_ITEM } from '#app/features/assessment/flag-answer.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { safeFileName } from '#app/utils/file-type.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import type { Upload } from '#app/utils/upload.server.ts'
import { findLatestWorkbook, listChosenProducts } from '#db/queries/application.queries.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { insertWorkbook } from '#db/queries/cost-price.store.ts'
import { insertFile } from '#db/queries/file.store.ts'
import { findPreviousPrices } from '#db/queries/previous-prices.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { lockForEditing } from './lock-for-editing.server.ts'
import { XLSX } from './make-workbook.server.ts'
import { ownApplication } from './own-application.server.ts'
import { canonicalJson, type Json } from './snapshot.ts'
import { workbookScope, type WorkbookScope } from './workbook-order.server.ts'

export type WorkbookUpload = { applicationId: string; workbookId: string; file: Upload | undefined }

/**
 * Reads an uploaded cost-price workbook in its own thread and keeps it with what was read, calculated and asked. A file
 * that cannot be read is refused with the reason and kept nowhere. The same file again changes nothing.
 */
export async function uploadWorkbook(actor: ProviderActor, upload: WorkbookUpload): Promise<void> {
  const { applicationId, file } = upload
  if (!file) throw refused('fileMissing')
  if (file.bytes.length === 0) throw refused('fileEmpty')
  const scope = await inTransaction(actor, (db) => scopeOf(db, actor, applicationId))
  if (scope.products.length === 0) throw refused('productMissing')
  const reading = await readWorkbookSafely(file.bytes, scope)
  if (!reading.ok) throw refused('workbookRefused', { why: reading.message })
  const outcome = outcomeOf(reading, scope)
  const { sha256, size } = await storage().put(file.bytes)
  await inTransaction(actor, async (db) => {
    const { application } = await lockForEditing(db, actor, { applicationId, criterionId: COST_PRICE_ITEM })
    if (await isKept(db, applicationId, { sha256, outcome })) return
    const isOpenDocument = file.name.toLowerCase().endsWith('.ods')
    const fileId = await insertFile(db, {
      providerId: application.provider_id,
      sha256,
      name: safeFileName(file.name, isOpenDocument ? 'ods' : 'xlsx'),
      mediaType: isOpenDocument ? 'application/vnd.oasis.opendocument.spreadsheet' : XLSX,
      sizeBytes: size,
    })
    await insertWorkbook(db, {
      id: upload.workbookId,
      applicationId,
      providerId: application.provider_id,
      fileId,
      outcome,
      blocking: blockingCount(outcome) > 0,
      uploadedBy: actor.personId,
    })
    await recordEvent(db, {
      kind: 'application.workbook-uploaded',
      subject: `application:${applicationId}`,
      providerId: application.provider_id,
      visibility: 'shared',
      payload: { sha256, readable: true },
    })
  })
}

function refused(kind: string, params: Record<string, string> = {}): Refusal {
  return new Refusal('refused', [{ kind, params, field: 'file', target: '#file' }])
}

async function scopeOf(db: Db, actor: ProviderActor, applicationId: string): Promise<WorkbookScope> {
  await ownApplication(db, applicationId)
  const { content } = await lockForEditing(db, actor, { applicationId, criterionId: COST_PRICE_ITEM })
  const chosen = await listChosenProducts(db, applicationId)
  const codes = chosen.map((product) => product.product_code)
  const places = chosen.flatMap(({ product_code: code, capacity }) => (capacity ? [[code, String(capacity)]] : []))
  return {
    ...(await workbookScope(db, content, codes)),
    offeredPlaces: Object.fromEntries(places) as Record<string, string>,
    previousPrices: await findPreviousPrices(db, actor.providerId),
  }
}

/** What is kept of a reading: also for the demonstration region. */
export function outcomeOf(reading: WorkbookReading, scope: WorkbookScope): KeptWorkbook {
  const { products, reference, year, referenceVersion, offeredPlaces, previousPrices } = scope
  const { input, problems, cells, changedCells, statedPrices, meta } = reading
  if (!input) return { year, referenceVersion, input: null, costPrices: [], checks: [], problems }
  const costPrices = calculateCostPrices(input, products, (key) => cells[key])
  const context = { input, products, prices: costPrices, reference, changedCells, statedPrices }
  const checks = runChecks({
    ...context,
    ...(meta.productCodes.length > 0 ? { madeFor: meta.productCodes } : {}),
    ...(offeredPlaces ? { offeredPlaces } : {}),
    ...(previousPrices ? { previousPrices } : {}),
  })
  return { year, referenceVersion, input, costPrices, checks, problems }
}

/** True when the last upload was this file with this outcome. */
async function isKept(
  db: Db,
  applicationId: string,
  file: { sha256: string; outcome: KeptWorkbook },
): Promise<boolean> {
  const latest = await findLatestWorkbook(db, applicationId)
  if (latest?.sha256 !== file.sha256) return false
  const plain = JSON.parse(JSON.stringify(file.outcome)) as Json
  return canonicalJson(latest.outcome as Json) === canonicalJson(plain)
}
