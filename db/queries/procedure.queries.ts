import type { Db } from '../transaction.ts'

const columns = [
  'procedure_version.id',
  'procedure_version.procedure_id',
  'procedure_version.number',
  'procedure_version.content',
  'procedure_version.published_at',
  'procedure.slug',
  'procedure.region',
] as const

/** The newest published version of the procedure with this slug. */
export function findPublishedProcedure(db: Db, slug: string) {
  return publishedVersions(db).where('procedure.slug', '=', slug).executeTakeFirst()
}

/** The newest published version of every procedure. */
export function listPublishedProcedures(db: Db) {
  return publishedVersions(db)
    .distinctOn('procedure_version.procedure_id')
    .clearOrderBy()
    .orderBy('procedure_version.procedure_id')
    .orderBy('procedure_version.number', 'desc')
    .execute()
}

/** One version, published or (for the region) draft. */
export function findProcedureVersion(db: Db, versionId: string) {
  return db
    .selectFrom('procedure_version')
    .innerJoin('procedure', 'procedure.id', 'procedure_version.procedure_id')
    .select(columns)
    .where('procedure_version.id', '=', versionId)
    .executeTakeFirst()
}

function publishedVersions(db: Db) {
  return db
    .selectFrom('procedure_version')
    .innerJoin('procedure', 'procedure.id', 'procedure_version.procedure_id')
    .select(columns)
    .where('procedure_version.published_at', 'is not', null)
    .orderBy('procedure_version.number', 'desc')
}
