import { sql } from 'kysely'
import type { Db } from '../transaction.ts'

/** Goes on with a product as it is now: the row then rests on the version the application is on (a trigger sees to it). */
export async function confirmProductRow(db: Db, applicationId: string, code: string): Promise<void> {
  await db
    .updateTable('application_product')
    .set({ row_version: sql`row_version + 1` })
    .where('application_id', '=', applicationId)
    .where('product_code', '=', code)
    .execute()
}

/** Takes one product out of an application. */
export async function dropProductRow(db: Db, applicationId: string, code: string): Promise<void> {
  await db
    .deleteFrom('application_product')
    .where('application_id', '=', applicationId)
    .where('product_code', '=', code)
    .execute()
}
