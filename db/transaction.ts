import { sql, type Transaction } from 'kysely'
import type { Actor } from '#app/features/identity/actor.ts'
import { connection } from './connection.server.ts'
import type { Database } from './tables/database.ts'

declare const scoped: unique symbol

/**
 * A transaction that runs under one actor. Reads and writes take it as their first argument, so that no
 * query can run outside row-level security.
 */
export type Db = Transaction<Database> & { readonly [scoped]: true }

/**
 * Runs `work` in one transaction under `actor`: all of it happens, or nothing does.
 * PostgreSQL itself then hides every row of another provider.
 */
export function inTransaction<Result>(actor: Actor, work: (db: Db) => Promise<Result>): Promise<Result> {
  return connection()
    .db.transaction()
    .execute(async (transaction) => {
      await actAs(transaction, actor)
      return work(transaction as Db)
    })
}

async function actAs(transaction: Transaction<Database>, actor: Actor): Promise<void> {
  const providerId = actor.desk === 'provider' ? actor.providerId : ''
  const personId = 'personId' in actor ? actor.personId : ''
  await sql`
    select set_config('openhuis.desk', ${actor.desk}, true),
           set_config('openhuis.provider_id', ${providerId}, true),
           set_config('openhuis.person_id', ${personId}, true),
           set_config('role', 'openhuis_app', true)
  `.execute(transaction)
}

/** The database clock at this very moment: the only clock that counts for a deadline. */
export async function databaseNow(db: Db): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the database gave no time')
  return row.now
}
