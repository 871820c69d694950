import { sql } from 'kysely'
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

/** The newest published version of every procedure, what was published last first. */
export function listPublishedProcedures(db: Db) {
  const inForce = publishedVersions(db)
    .distinctOn('procedure_version.procedure_id')
    .clearOrderBy()
    .orderBy('procedure_version.procedure_id')
    .orderBy('procedure_version.number', 'desc')
  return db.selectFrom(inForce.as('in_force')).selectAll().orderBy('published_at', 'desc').execute()
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

/** The earliest version that applications of this moment rest on; undefined when nobody applied. */
export function findVersionOfMoment(db: Db, momentId: string) {
  return db
    .selectFrom('procedure_version')
    .innerJoin('application', 'application.procedure_version_id', 'procedure_version.id')
    .select(['procedure_version.id', 'procedure_version.number', 'procedure_version.content'])
    .where('application.moment_id', '=', momentId)
    .orderBy('procedure_version.number')
    .limit(1)
    .executeTakeFirst()
}

/** The name of a procedure in addresses. */
export async function findProcedureSlug(db: Db, procedureId: string): Promise<string | undefined> {
  const row = await db.selectFrom('procedure').select('slug').where('id', '=', procedureId).executeTakeFirst()
  return row?.slug
}

/** How the newest version of a procedure is called. */
export async function findProcedureTitle(db: Db, procedureId: string): Promise<string> {
  const row = await publishedVersions(db).where('procedure_version.procedure_id', '=', procedureId).executeTakeFirst()
  return row?.content.title ?? ''
}

/** Every procedure of the region with its newest published number and whether a draft is being worked on. */
export function listProcedures(db: Db) {
  return db
    .selectFrom('procedure')
    .innerJoin('procedure_version', 'procedure_version.procedure_id', 'procedure.id')
    .select([
      'procedure.id',
      'procedure.slug',
      'procedure_version.id as version_id',
      'procedure_version.number',
      'procedure_version.published_at',
      'procedure_version.updated_at',
      'procedure_version.updated_by_name',
      'procedure_version.created_at',
      sql<string>`procedure_version.content ->> 'title'`.as('title'),
    ])
    .orderBy('procedure.created_at', 'desc')
    .orderBy('procedure_version.number', 'desc')
    .execute()
}

/** All versions of one procedure, newest first; a draft only to the region. */
export function listVersions(db: Db, procedureId: string) {
  return db
    .selectFrom('procedure_version')
    .innerJoin('procedure', 'procedure.id', 'procedure_version.procedure_id')
    .select(columns)
    .select([
      'procedure_version.reason',
      'procedure_version.row_version',
      'procedure_version.created_at',
      'procedure_version.updated_at',
      'procedure_version.updated_by_name',
    ])
    .where('procedure.id', '=', procedureId)
    .orderBy('procedure_version.number', 'desc')
    .execute()
}

/** One published version by its number, with the one before it; undefined when it is not there or not published. */
export async function findVersionWithPrevious(db: Db, slug: string, number: number) {
  const versions = await publishedVersions(db)
    .select('procedure_version.reason')
    .where('procedure.slug', '=', slug)
    .where('procedure_version.number', '<=', number)
    .limit(2)
    .execute()
  const [version, previous] = versions
  return version?.number === number ? { version, previous } : undefined
}

/** The published version of a procedure with this number. */
export function findVersionByNumber(db: Db, procedureId: string, number: number) {
  return publishedVersions(db)
    .where('procedure_version.procedure_id', '=', procedureId)
    .where('procedure_version.number', '=', number)
    .executeTakeFirst()
}

/** What each published version of a procedure says about itself, newest first. */
export function listPublishedVersions(db: Db, slug: string) {
  return db
    .selectFrom('procedure_version')
    .innerJoin('procedure', 'procedure.id', 'procedure_version.procedure_id')
    .select(['procedure_version.number', 'procedure_version.published_at', 'procedure_version.reason'])
    .where('procedure.slug', '=', slug)
    .where('procedure_version.published_at', 'is not', null)
    .orderBy('procedure_version.number', 'desc')
    .execute()
}

function publishedVersions(db: Db) {
  return db
    .selectFrom('procedure_version')
    .innerJoin('procedure', 'procedure.id', 'procedure_version.procedure_id')
    .select(columns)
    .where('procedure_version.published_at', 'is not', null)
    .orderBy('procedure_version.number', 'desc')
}
