import { randomUUID } from 'node:crypto'
import { sql, type UpdateObject } from 'kysely'
import type { Clause } from '#app/features/agreement/text/clause.ts'
import type { Annex, LaidClause } from '#app/features/agreement/text/contract-text.ts'
import type { TextOrigin } from '#app/features/agreement/text/edition.ts'
import type { Database } from '../tables/database.ts'
import type { Db } from '../transaction.ts'
import { findNewestClause, type Edition, type StoredClause } from './contract-text.queries.ts'

type By = { id: string; name: string }

export type NewEdition = {
  region: string | null
  baseId: string | null
  origin: TextOrigin
  modelText: boolean
  annexes: readonly Annex[]
  reason: string
  by: By
}

/** Waits for whoever loads or starts a text at this moment, until the end of this transaction. */
export async function oneTextAtATime(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('contract-text'))`.execute(db)
}

/** Starts an edition without clauses; undefined when one is being written for this region already. */
export async function insertEdition(db: Db, edition: NewEdition): Promise<string | undefined> {
  const inserted = await db
    .insertInto('template_version')
    .values({
      id: randomUUID(),
      region_code: edition.region,
      edition: sql<number>`(select coalesce(max(edition), 0) + 1 from template_version
        where region_code is not distinct from ${edition.region})`,
      base_id: edition.baseId,
      origin: edition.origin,
      model_text: edition.modelText,
      annexes: JSON.stringify(edition.annexes),
      reason: edition.reason,
      started_by: edition.by.id,
      started_by_name: edition.by.name,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted?.id
}

/** The edition, locked until this transaction ends. */
export function lockEdition(db: Db, id: string): Promise<Edition | undefined> {
  return db.selectFrom('template_version').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

type NewClause = LaidClause & { region: string | null; origin: TextOrigin; by: By }

/** Keeps the next version of a clause in its layer, as a draft; answers its id. */
export async function insertClause(db: Db, { effect, scope, clause, region, origin, by }: NewClause): Promise<string> {
  const before = await findNewestClause(db, { region, layer: clause.layer, scope, id: clause.id })
  const version = (before?.version ?? 0) + 1
  const id = randomUUID()
  await db
    .insertInto('clause_version')
    .values({
      id,
      region_code: region,
      layer: clause.layer,
      effect,
      scope,
      clause_id: clause.id,
      version,
      part: String(clause.part),
      content: JSON.stringify({ ...clause, version, status: 'draft' } satisfies Clause),
      origin,
      writers: [by.id],
      written_by_name: by.name,
    })
    .execute()
  return id
}

/** Writes over a draft; its writers add up. */
export async function rewriteClause(
  db: Db,
  before: StoredClause,
  { effect, clause, by }: Pick<NewClause, 'effect' | 'clause' | 'by'>,
): Promise<void> {
  await db
    .updateTable('clause_version')
    .set({
      effect,
      content: JSON.stringify({ ...clause, version: before.version, status: 'draft' } satisfies Clause),
      writers: [...new Set([...before.writers, by.id])],
      written_by_name: by.name,
      written_at: sql<Date>`clock_timestamp()`,
    })
    .where('id', '=', before.id)
    .execute()
}

/** Puts clause versions in an edition, in this order after what it holds already. */
export async function addClauses(db: Db, editionId: string, clauseVersionIds: readonly string[]): Promise<void> {
  if (clauseVersionIds.length === 0) return
  const held = await db
    .selectFrom('template_clause')
    .select((count) => count.fn.max('position').as('last'))
    .where('template_id', '=', editionId)
    .executeTakeFirst()
  const after = (held?.last ?? 0) + 1
  await db
    .insertInto('template_clause')
    .values(
      clauseVersionIds.map((id, place) => ({ template_id: editionId, clause_version_id: id, position: after + place })),
    )
    .execute()
}

/** Takes a clause version out of an edition; a draft that stands nowhere else is gone. */
export async function removeClause(db: Db, editionId: string, clause: StoredClause): Promise<void> {
  await db
    .deleteFrom('template_clause')
    .where('template_id', '=', editionId)
    .where('clause_version_id', '=', clause.id)
    .execute()
  if (clause.status === 'draft' && clause.origin === 'written')
    await db.deleteFrom('clause_version').where('id', '=', clause.id).execute()
}

/** Fixes what an edition holds. */
export async function sealEdition(db: Db, id: string, hash: string, modelText: boolean): Promise<void> {
  await db
    .updateTable('template_version')
    .set({ content_hash: hash, model_text: modelText })
    .where('id', '=', id)
    .execute()
}

/** Puts an edition and its clauses before another lawyer. */
export async function sendEdition(db: Db, edition: Edition, by: By): Promise<void> {
  await moveClauses(db, edition, { status: 'legal-review' })
  await moveEdition(db, edition, {
    status: 'legal-review',
    sent_by: by.id,
    sent_by_name: by.name,
    sent_at: sql<Date>`clock_timestamp()`,
  })
}

/** Gives an edition back; what was written here can be written on. */
export async function returnEdition(db: Db, edition: Edition): Promise<void> {
  await moveClauses(db, edition, { status: 'draft' })
  await moveEdition(db, edition, {
    status: 'draft',
    sent_by: null,
    sent_by_name: null,
    sent_at: null,
    ...(edition.origin === 'written' && { content_hash: null }),
  })
}

/** Fixes an edition and its clauses for good. */
export async function adoptEdition(db: Db, edition: Edition, by: By): Promise<void> {
  const adopted = {
    status: 'adopted',
    adopted_by: by.id,
    adopted_by_name: by.name,
    adopted_at: sql<Date>`clock_timestamp()`,
  } as const
  // A clause that stands in another edition too may have been given back there.
  await moveClauses(db, edition, { status: 'legal-review' })
  await moveClauses(db, edition, adopted)
  await moveEdition(db, edition, adopted)
}

/** Only the clauses that are not adopted yet. */
async function moveClauses(db: Db, { id }: Edition, change: UpdateObject<Database, 'clause_version'>): Promise<void> {
  await db
    .updateTable('clause_version')
    .set(change)
    .where('id', 'in', db.selectFrom('template_clause').select('clause_version_id').where('template_id', '=', id))
    .where('status', '<>', 'adopted')
    .execute()
}

async function moveEdition(db: Db, { id }: Edition, change: UpdateObject<Database, 'template_version'>): Promise<void> {
  await db
    .updateTable('template_version')
    .set(change)
    .set({ row_version: sql<number>`row_version + 1` })
    .where('id', '=', id)
    .execute()
}

/** Notes that the contents changed, so that who saw it before is told. */
export async function touchEdition(db: Db, id: string): Promise<void> {
  await db
    .updateTable('template_version')
    .set({ row_version: sql<number>`row_version + 1` })
    .where('id', '=', id)
    .execute()
}

/** Throws a draft away with the drafts of clauses that stand nowhere else. */
export async function deleteEdition(db: Db, id: string): Promise<void> {
  const held = await db
    .selectFrom('template_clause')
    .innerJoin('clause_version', 'clause_version.id', 'clause_version_id')
    .select('clause_version_id')
    .where('template_id', '=', id)
    .where('status', '=', 'draft')
    .where('origin', '=', 'written')
    .execute()
  await db.deleteFrom('template_version').where('id', '=', id).execute()
  if (held.length > 0)
    await db
      .deleteFrom('clause_version')
      .where(
        'id',
        'in',
        held.map((one) => one.clause_version_id),
      )
      .execute()
}
