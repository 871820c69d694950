import type { RuleTrace } from '#app/features/category/category.ts'
import type { CategoryCode } from '#app/features/procedure/procedure.schema.ts'
import type { Db } from '../transaction.ts'

export type NewReferenceLoad = {
  id: string
  procedureId: string
  referenceYear: number
  effectiveFrom: string
  fileName: string
  sha256: string
  by: { id: string; name: string }
  facts: readonly { providerId: string; clients: number; volume: string }[]
}

/** Keeps the facts of a reference year for good; false when exactly this file was loaded for that year before. */
export async function insertReferenceLoad(db: Db, load: NewReferenceLoad): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('reference_load')
    .values({
      id: load.id,
      procedure_id: load.procedureId,
      reference_year: load.referenceYear,
      effective_from: load.effectiveFrom,
      file_name: load.fileName,
      sha256: load.sha256,
      facts: load.facts.length,
      loaded_by: load.by.id,
      loaded_by_name: load.by.name,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await db
    .insertInto('reference_fact')
    .values(
      load.facts.map(({ providerId, clients, volume }) => ({
        load_id: load.id,
        provider_id: providerId,
        clients,
        volume,
      })),
    )
    .execute()
  return true
}

export type Reassessment = {
  id: string
  procedureId: string
  providerId: string
  referenceYear: number
  effectiveFrom: string
  proposed: CategoryCode
  trace: readonly RuleTrace[]
}

/** Proposes the category of a reference year, or proposes it anew while nobody confirmed it. */
export async function putReassessment(db: Db, one: Reassessment): Promise<void> {
  const found = { proposed: one.proposed, trace: JSON.stringify(one.trace), effective_from: one.effectiveFrom }
  const undone = {
    overrule_category: null,
    overrule_motive: null,
    overruled_by: null,
    overruled_by_name: null,
    overruled_at: null,
  }
  await db
    .insertInto('category_assignment')
    .values({
      id: one.id,
      procedure_id: one.procedureId,
      provider_id: one.providerId,
      decision_id: null,
      origin: 'reassessment',
      reference_year: one.referenceYear,
      ...found,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['procedure_id', 'provider_id', 'reference_year'])
        .where('origin', '=', 'reassessment')
        .doUpdateSet({ ...found, ...undone })
        .where('category_assignment.confirmed_at', 'is', null),
    )
    .execute()
}

/** Providers with a proposal for this year that nobody confirmed yet. */
export async function listOpenReassessments(db: Db, procedureId: string, year: number): Promise<string[]> {
  const rows = await db
    .selectFrom('category_assignment')
    .select('provider_id')
    .where('procedure_id', '=', procedureId)
    .where('reference_year', '=', year)
    .where('confirmed_at', 'is', null)
    .execute()
  return rows.map((row) => row.provider_id)
}
