import { COST_PRICE_ITEM } from '#app/features/assessment/flag-answer.ts'
import { readWorkbookSafely } from '#app/features/cost-price/workbook/read-workbook.server.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { safeFileName } from '#app/utils/file-type.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import type { Upload } from '#app/utils/upload.server.ts'
import { replaceTypedPages } from '#db/queries/typed-cost-price.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { keepWorkbook, outcomeOf, readingScope } from './keep-workbook.server.ts'
import { lockForEditing } from './lock-for-editing.server.ts'
import { XLSX } from './make-workbook.server.ts'
import { ownApplication } from './own-application.server.ts'

export type WorkbookUpload = { applicationId: string; workbookId: string; file: Upload | undefined }

const ODS = 'application/vnd.oasis.opendocument.spreadsheet'

/**
 * Reads an uploaded cost-price workbook in its own thread and keeps it with what was read, calculated and asked. What it
 * says also comes to stand in the pages to type in. A file that cannot be read is refused with the reason and kept
 * nowhere. The same file again changes nothing.
 */
export async function uploadWorkbook(actor: ProviderActor, upload: WorkbookUpload): Promise<void> {
  const { applicationId, file } = upload
  if (!file) throw refused('fileMissing')
  if (file.bytes.length === 0) throw refused('fileEmpty')
  const place = { applicationId, criterionId: COST_PRICE_ITEM }
  const scope = await inTransaction(actor, async (db) => {
    await ownApplication(db, applicationId)
    return readingScope(db, await lockForEditing(db, actor, place))
  })
  if (scope.products.length === 0) throw refused('productMissing')
  const reading = await readWorkbookSafely(file.bytes, scope)
  if (!reading.ok) throw refused('workbookRefused', { why: reading.message })
  const outcome = outcomeOf(reading, scope)
  const { sha256, size } = await storage().put(file.bytes)
  await inTransaction(actor, async (db) => {
    const editing = await lockForEditing(db, actor, place)
    const isOpenDocument = file.name.toLowerCase().endsWith('.ods')
    const name = safeFileName(file.name, isOpenDocument ? 'ods' : 'xlsx')
    const kept = { sha256, size, name, mediaType: isOpenDocument ? ODS : XLSX }
    const workbookId = await keepWorkbook(db, actor, editing, { id: upload.workbookId, file: kept, outcome })
    const rows = Object.entries(reading.answers).map(([page, answers]) => ({
      applicationId,
      providerId: editing.application.provider_id,
      page,
      answers,
      changedBy: { id: actor.personId, name: actor.personName },
    }))
    await replaceTypedPages(db, rows, workbookId)
  })
}

function refused(kind: string, params: Record<string, string> = {}): Refusal {
  return new Refusal('refused', [{ kind, params, field: 'file', target: '#file' }])
}
