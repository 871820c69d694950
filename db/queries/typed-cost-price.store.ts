import { sql } from 'kysely'
import type { Db } from '../transaction.ts'

export type TypedPageRow = {
  applicationId: string
  providerId: string
  page: string
  answers: Readonly<Record<string, string>>
  changedBy: { id: string; name: string }
}

/** Saves a typed page when the stored one still has `version` (0: there is none yet); false when somebody was first. */
export async function saveTypedPage(db: Db, row: TypedPageRow, version: number): Promise<boolean> {
  if (version === 0) {
    const made = await db
      .insertInto('typed_cost_price')
      .values(valuesOf(row, null))
      .onConflict((conflict) => conflict.columns(['application_id', 'page']).doNothing())
      .executeTakeFirst()
    return made.numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await db
    .updateTable('typed_cost_price')
    .set(changed(row, null))
    .where('application_id', '=', row.applicationId)
    .where('page', '=', row.page)
    .where('row_version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Puts what a workbook says in the place of what was typed, whatever its version. */
export async function replaceTypedPages(db: Db, rows: readonly TypedPageRow[], workbookId: string): Promise<void> {
  for (const row of rows)
    await db
      .insertInto('typed_cost_price')
      .values(valuesOf(row, workbookId))
      .onConflict((conflict) => conflict.columns(['application_id', 'page']).doUpdateSet(changed(row, workbookId)))
      .execute()
}

function valuesOf(row: TypedPageRow, workbookId: string | null) {
  return {
    application_id: row.applicationId,
    provider_id: row.providerId,
    page: row.page,
    answers: JSON.stringify(row.answers),
    workbook_id: workbookId,
    changed_by: row.changedBy.id,
    changed_by_name: row.changedBy.name,
  }
}

function changed(row: TypedPageRow, workbookId: string | null) {
  return {
    answers: JSON.stringify(row.answers),
    workbook_id: workbookId,
    changed_by: row.changedBy.id,
    changed_by_name: row.changedBy.name,
    changed_at: sql<Date>`clock_timestamp()`,
    row_version: sql<number>`typed_cost_price.row_version + 1`,
  }
}

/** Says of pages that this workbook was made of them; a page that was changed since keeps standing apart. */
export async function markCalculated(
  db: Db,
  of: { applicationId: string; workbookId: string },
  pages: readonly { page: string; version: number }[],
): Promise<void> {
  for (const { page, version } of pages)
    await db
      .updateTable('typed_cost_price')
      .set({ workbook_id: of.workbookId })
      .where('application_id', '=', of.applicationId)
      .where('page', '=', page)
      .where('row_version', '=', version)
      .execute()
}
