import { sql } from 'kysely'
import type { Check } from '#app/features/cost-price/checks/check.ts'
import type { Db } from '../transaction.ts'

export type NewRecheck = {
  id: string
  year: number
  referenceVersion: number
  total: number
  by: { id: string; name: string }
}

/** Starts a re-check of a year; false when one runs already. */
export async function insertRecheck(db: Db, { id, year, referenceVersion, total, by }: NewRecheck): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('cost_price_recheck')
    .values({
      id,
      year,
      total,
      reference_version: referenceVersion,
      started_by: by.id,
      started_by_name: by.name,
      finished_at: null,
    })
    .onConflict((conflict) => conflict.column('year').where('finished_at', 'is', null).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export type NewOutcome = {
  workbookId: string
  applicationId: string
  checks: readonly Check[]
  added: number
  gone: number
}

/** Keeps the outcomes of some workbooks; what another run kept already stays. */
export async function insertOutcomes(db: Db, recheckId: string, outcomes: readonly NewOutcome[]): Promise<void> {
  await db
    .insertInto('cost_price_recheck_outcome')
    .values(
      outcomes.map((one) => ({
        recheck_id: recheckId,
        workbook_id: one.workbookId,
        application_id: one.applicationId,
        checks: JSON.stringify(one.checks),
        added: one.added,
        gone: one.gone,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Ends a re-check; false when it had ended. */
export async function finishRecheck(db: Db, recheckId: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('cost_price_recheck')
    .set({ finished_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', recheckId)
    .where('finished_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
