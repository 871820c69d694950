import { sql } from 'kysely'
import type { Organisation, Signatory } from '#app/features/party/provider.ts'
import type { Db } from '../transaction.ts'

/** The provider, locked until this transaction ends. */
export function lockProvider(db: Db, providerId: string) {
  return db.selectFrom('provider').selectAll().where('id', '=', providerId).forUpdate().executeTakeFirst()
}

/** Saves the facts of a provider; the caller holds its lock and compared its version. */
export async function saveFacts(db: Db, providerId: string, facts: Organisation): Promise<void> {
  await db
    .updateTable('provider')
    .set({ facts: JSON.stringify(facts), legal_name: facts.legalName, row_version: sql`row_version + 1` })
    .where('id', '=', providerId)
    .execute()
}

/** Marks that somebody looked at the facts and found them right. The facts do not change, so neither does the version. */
/** The number of its legal successor takes the place of that of the provider; the caller has looked whether it is free. */
export async function saveKvkNumber(db: Db, providerId: string, kvkNumber: string): Promise<void> {
  await db
    .updateTable('provider')
    .set({
      kvk_number: kvkNumber,
      facts: sql`facts || jsonb_build_object('kvkNumber', ${kvkNumber}::text)`,
      row_version: sql<number>`row_version + 1`,
    })
    .where('id', '=', providerId)
    .execute()
}

export async function markFactsConfirmed(db: Db, providerId: string): Promise<void> {
  await db
    .updateTable('provider')
    .set({ facts_confirmed_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', providerId)
    .execute()
}

/** Makes the facts something to look at again: a new application starts with them. */
export async function markFactsUnconfirmed(db: Db, providerId: string): Promise<void> {
  await db.updateTable('provider').set({ facts_confirmed_at: null }).where('id', '=', providerId).execute()
}

/** Adds somebody who may sign. */
export async function insertSignatory(
  db: Db,
  providerId: string,
  signatory: Signatory & { id: string },
): Promise<void> {
  const { id, name, jobTitle, email, authority } = signatory
  await db
    .insertInto('signatory')
    .values({ id, provider_id: providerId, name, function: jobTitle, email, authority, removed_at: null })
    .execute()
  await touch(db, providerId)
}

/** Ends somebody's authority to sign; gives the name, or undefined when there is no such signatory any more. */
export async function removeSignatory(db: Db, providerId: string, signatoryId: string): Promise<string | undefined> {
  const removed = await db
    .updateTable('signatory')
    .set({ removed_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', signatoryId)
    .where('provider_id', '=', providerId)
    .where('removed_at', 'is', null)
    .returning('name')
    .executeTakeFirst()
  if (removed) await touch(db, providerId)
  return removed?.name
}

async function touch(db: Db, providerId: string): Promise<void> {
  await db
    .updateTable('provider')
    .set({ row_version: sql`row_version + 1` })
    .where('id', '=', providerId)
    .execute()
}
