import { sql } from 'kysely'
import type { ProductUnit, SourceReference } from '#app/features/procedure/procedure.schema.ts'
import type { TariffBuildUp, TariffKind } from '#app/features/tariff/tariff-version.ts'
import type { Db } from '../transaction.ts'

export type NewTariffVersion = {
  id: string
  procedureId: string
  productCode: string
  unit: ProductUnit
  amount: string
  startsOn: string
  kind: Exclude<TariffKind, 'initial'>
  buildUp: TariffBuildUp
  source: SourceReference
  /** The study or indexation it comes from. */
  originId: string
}
type Officer = { id: string; name: string }

/** Adds concepts: nobody outside the region sees them. */
export async function insertTariffVersions(db: Db, versions: readonly NewTariffVersion[]): Promise<void> {
  if (versions.length === 0) return
  await db
    .insertInto('tariff_version')
    .values(
      versions.map((one) => ({
        id: one.id,
        procedure_id: one.procedureId,
        product_code: one.productCode,
        unit: one.unit,
        amount: one.amount,
        starts_on: one.startsOn,
        kind: one.kind,
        build_up: JSON.stringify(one.buildUp),
        source: JSON.stringify(one.source),
        origin_id: one.originId,
        status: 'concept' as const,
      })),
    )
    .execute()
}

/** The versions of one study or indexation, locked until this transaction ends. */
export function lockTariffVersions(db: Db, originId: string) {
  return db
    .selectFrom('tariff_version')
    .selectAll()
    .where('origin_id', '=', originId)
    .orderBy('product_code')
    .orderBy('starts_on')
    .forUpdate()
    .execute()
}

/** Puts the concepts of a study or indexation before a second officer. */
export async function proposeTariffVersions(db: Db, originId: string, by: Officer): Promise<void> {
  await db
    .updateTable('tariff_version')
    .set({
      status: 'proposed',
      proposed_by: by.id,
      proposed_by_name: by.name,
      proposed_at: sql<Date>`clock_timestamp()`,
    })
    .where('origin_id', '=', originId)
    .where('status', '=', 'concept')
    .execute()
}

/** Gives a proposal back: it is a concept again. */
export async function returnTariffVersions(db: Db, originId: string): Promise<void> {
  await db
    .updateTable('tariff_version')
    .set({ status: 'concept', proposed_by: null, proposed_by_name: null, proposed_at: null })
    .where('origin_id', '=', originId)
    .where('status', '=', 'proposed')
    .execute()
}

/** Adopts what a colleague proposed; the database refuses the officer who proposed it. */
export async function adoptTariffVersions(db: Db, originId: string, by: Officer): Promise<void> {
  await db
    .updateTable('tariff_version')
    .set({ status: 'adopted', adopted_by: by.id, adopted_by_name: by.name, adopted_at: sql<Date>`clock_timestamp()` })
    .where('origin_id', '=', originId)
    .where('status', '=', 'proposed')
    .execute()
}

/** Publishes what was adopted: from here on the database refuses every change. */
export async function publishTariffVersions(db: Db, originId: string): Promise<void> {
  await db
    .updateTable('tariff_version')
    .set({ status: 'published', published_at: sql<Date>`clock_timestamp()` })
    .where('origin_id', '=', originId)
    .where('status', '=', 'adopted')
    .execute()
}

/** Throws the concepts of a study or indexation away, for a new calculation. */
export async function deleteTariffConcepts(db: Db, originId: string): Promise<void> {
  await db.deleteFrom('tariff_version').where('origin_id', '=', originId).where('status', '=', 'concept').execute()
}
