import { sql, type Selectable } from 'kysely'
import type { Clause } from '#app/features/agreement/text/clause.ts'
import type { ContractText, LaidClause } from '#app/features/agreement/text/contract-text.ts'
import { layClauses } from '#app/features/agreement/text/lay-clauses.ts'
import type { ClauseVersionTable } from '../tables/clause-version.ts'
import type { TemplateVersionTable } from '../tables/template-version.ts'
import type { Db } from '../transaction.ts'

export type Edition = Selectable<TemplateVersionTable>
export type StoredClause = Selectable<ClauseVersionTable>

/** Every edition of the text, of the common base and of every region; the newest first. */
export function listEditions(db: Db): Promise<Edition[]> {
  return db
    .selectFrom('template_version')
    .selectAll()
    .orderBy(sql`region_code nulls first`)
    .orderBy('edition', 'desc')
    .execute()
}

export function findEdition(db: Db, id: string): Promise<Edition | undefined> {
  return db.selectFrom('template_version').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The edition of a region that new agreements are made with: what was adopted last, or else what was shipped. */
export function findEditionInUse(db: Db, region: string | null): Promise<Edition | undefined> {
  return db
    .selectFrom('template_version')
    .selectAll()
    .where(sql<boolean>`region_code is not distinct from ${region}`)
    .where('content_hash', 'is not', null)
    .where((where) => where.or([where('status', '=', 'adopted'), where('origin', '=', 'shipped')]))
    .orderBy(sql`adopted_at desc nulls last`)
    .orderBy('edition', 'desc')
    .executeTakeFirst()
}

/** The clauses that an edition itself holds, in its order; without those of the base under it. */
export function listClausesOf(db: Db, editionId: string): Promise<StoredClause[]> {
  return db
    .selectFrom('template_clause as held')
    .innerJoin('clause_version as clause', 'clause.id', 'held.clause_version_id')
    .selectAll('clause')
    .where('held.template_id', '=', editionId)
    .orderBy('held.position')
    .orderBy('clause.id')
    .execute()
}

/** The edition with its layers laid over one another, ready to be filled in. */
export async function readContractText(db: Db, edition: Edition): Promise<ContractText> {
  const own = (await listClausesOf(db, edition.id)).map(laid)
  const base = edition.base_id === null ? own : (await listClausesOf(db, edition.base_id)).map(laid)
  const overlays = edition.base_id === null ? [] : own
  const clauses = layClauses(base, overlays, edition.region_code ?? '')
  const { region_code: region, edition: number, annexes } = edition
  return { region, edition: number, modelText: clauses.some((clause) => clause.modelText), clauses, annexes }
}

const laid = ({ effect, scope, content }: StoredClause): LaidClause => ({ effect, scope, clause: content })

/** Highest version of a clause in its layer, with the clause itself; undefined when there is none. */
export function findNewestClause(
  db: Db,
  { region, layer, scope, id }: { region: string | null; layer: Clause['layer']; scope: string; id: string },
): Promise<StoredClause | undefined> {
  return db
    .selectFrom('clause_version')
    .selectAll()
    .where(sql<boolean>`region_code is not distinct from ${region}`)
    .where('clause_id', '=', id)
    .where('layer', '=', layer)
    .where('scope', '=', scope)
    .orderBy('version', 'desc')
    .executeTakeFirst()
}

/** How many agreements were made with each edition. */
export async function countAgreementsByText(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('agreement')
    .select(['text_id', (count) => count.fn.countAll<number>().as('agreements')])
    .where('text_id', 'is not', null)
    .groupBy('text_id')
    .execute()
  return new Map(rows.map((row) => [row.text_id ?? '', row.agreements]))
}

/** The edition that was sealed with this hash. */
export function findSealedEdition(db: Db, hash: string): Promise<Edition | undefined> {
  return db
    .selectFrom('template_version')
    .selectAll()
    .where('content_hash', '=', hash)
    .orderBy('edition')
    .executeTakeFirst()
}

/** Every version of a clause, in every layer and region; the newest first. */
export function listVersionsOfClause(db: Db, clauseId: string): Promise<StoredClause[]> {
  return db
    .selectFrom('clause_version')
    .selectAll()
    .where('clause_id', '=', clauseId)
    .orderBy('written_at', 'desc')
    .orderBy('version', 'desc')
    .execute()
}
