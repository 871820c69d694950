import { sql } from 'kysely'
import type { TariffStatus } from '#app/features/tariff/tariff-version.ts'
import type { Db } from '../transaction.ts'

/** Studies of a procedure with where their tariff stands, last started first; to the public only what is published. */
export function listStudies(db: Db, procedureId: string) {
  return studies(db).where('study.procedure_id', '=', procedureId).execute()
}

/** The study of a product that is not published yet. */
export function findOpenStudy(db: Db, procedureId: string, productCode: string) {
  return studies(db)
    .where('study.procedure_id', '=', procedureId)
    .where('study.product_code', '=', productCode)
    .where('study.published_at', 'is', null)
    .executeTakeFirst()
}

export function findStudy(db: Db, studyId: string) {
  return studies(db).where('study.id', '=', studyId).executeTakeFirst()
}

function studies(db: Db) {
  return db
    .selectFrom('tariff_study as study')
    .leftJoin('tariff_version as version', 'version.origin_id', 'study.id')
    .selectAll('study')
    .select([
      sql<TariffStatus>`coalesce(version.status, 'concept')`.as('status'),
      'version.amount',
      'version.unit',
      'version.proposed_by',
      'version.proposed_by_name',
      'version.proposed_at',
      'version.adopted_by_name',
      'version.adopted_at',
    ])
    .orderBy('study.started_at', 'desc')
}

/** The published studies of a procedure of which the report was made. */
export async function listReported(db: Db, procedureId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('tariff_study')
    .select('id')
    .where('procedure_id', '=', procedureId)
    .where('published_at', 'is not', null)
    .where('report_file_id', 'is not', null)
    .execute()
  return rows.map((row) => row.id)
}

/** The report of a published study; its file is there once it was made. */
export function findReport(db: Db, slug: string, studyId: string) {
  return db
    .selectFrom('tariff_study as study')
    .innerJoin('procedure', 'procedure.id', 'study.procedure_id')
    .innerJoin('stored_file', 'stored_file.id', 'study.report_file_id')
    .select(['stored_file.sha256', 'stored_file.name', 'stored_file.media_type', 'stored_file.size_bytes'])
    .where('procedure.slug', '=', slug)
    .where('study.id', '=', studyId)
    .where('study.published_at', 'is not', null)
    .executeTakeFirst()
}
