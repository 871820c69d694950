import { Logger, makeWorkerUtils } from 'graphile-worker'
import { Kysely, Migrator, PostgresDialect } from 'kysely'
import pg from 'pg'
import { migrations } from './migrations/index.ts'

const SILENT = new Logger(() => () => undefined)

/** Brings the database at `url` to the newest schema (ours and the job queue's); throws on the first failure. */
export async function migrateToLatest(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 5_000 })
  // A connection that breaks shows as a failed query; without a listener it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    const utils = await makeWorkerUtils({ pgPool: pool, logger: SILENT })
    await utils.migrate()
    await utils.release()
    const migrator = new Migrator({
      db,
      provider: { getMigrations: () => Promise.resolve(migrations) },
      // Two changes that were made at the same time may land in another order than their stamps.
      allowUnorderedMigrations: true,
    })
    const { error } = await migrator.migrateToLatest()
    if (error) throw error as Error
  } finally {
    await db.destroy()
  }
}
