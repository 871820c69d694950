import type { Db } from '../transaction.ts'

/** The workbook with this hash that was uploaded for this application: the one its submission froze. */
export function findFrozenWorkbook(db: Db, applicationId: string, sha256: string) {
  return db
    .selectFrom('cost_price_workbook')
    .innerJoin('stored_file', 'stored_file.id', 'cost_price_workbook.file_id')
    .selectAll('cost_price_workbook')
    .select(['stored_file.name as file_name', 'stored_file.sha256', 'stored_file.size_bytes'])
    .where('cost_price_workbook.application_id', '=', applicationId)
    .where('stored_file.sha256', '=', sha256)
    .orderBy('uploaded_at', 'desc')
    .executeTakeFirst()
}
