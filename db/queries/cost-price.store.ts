import type { KeptWorkbook } from '#app/features/cost-price/kept-workbook.ts'
import type { Db } from '../transaction.ts'

export type NewWorkbook = {
  id: string
  applicationId: string
  providerId: string
  fileId: string
  outcome: KeptWorkbook
  blocking: boolean
  uploadedBy: string
}

/** Keeps a workbook that could be read, with what came of it; the last one counts. */
export async function insertWorkbook(db: Db, workbook: NewWorkbook): Promise<void> {
  await db
    .insertInto('cost_price_workbook')
    .values({
      id: workbook.id,
      application_id: workbook.applicationId,
      provider_id: workbook.providerId,
      file_id: workbook.fileId,
      outcome: JSON.stringify(workbook.outcome),
      readable: true,
      blocking: workbook.blocking,
      uploaded_by: workbook.uploadedBy,
    })
    .execute()
}
