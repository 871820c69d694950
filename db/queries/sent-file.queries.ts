import { sql } from 'kysely'
import type { Db } from '../transaction.ts'

export type SentFile = { id: string; name: string; sha256: string; size_bytes: number }

/** Every file that ever belonged to an application: evidence, declarations and workbooks, also those replaced later. */
export async function listSentFiles(db: Db, applicationId: string): Promise<SentFile[]> {
  const { rows } = await sql<SentFile>`
    select f.id, f.name, f.sha256, f.size_bytes from stored_file f
    where f.id in (
      select file_id from application_evidence where application_id = ${applicationId}
      union select declaration_file_id from application_party where application_id = ${applicationId}
      union select file_id from cost_price_workbook where application_id = ${applicationId})
    order by f.name, f.id`.execute(db)
  return rows
}
