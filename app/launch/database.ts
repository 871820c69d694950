import path from 'node:path'
import pg from 'pg'
import { migrateToLatest } from '#db/migrate.ts'
import type { Env } from '#app/utils/env.server.ts'
import { StartProblem, startEmbeddedPostgres } from './embedded-postgres.ts'

/** A database that is up to date, and how to let go of it. */
export type ReadyDatabase = { url: string; stop: () => Promise<void> }

const NAME = 'openhuis'

/**
 * The database of this portal: the one DATABASE_URL names, or else our own server with its data in DATA_DIR.
 * Either way the schema is brought to the newest version. With `take-over` a server that a killed portal left
 * behind becomes ours to stop; with `join` a running server is left running. Throws `StartProblem` with what to do.
 */
export async function readyDatabase(env: Env, manner: 'take-over' | 'join' = 'join'): Promise<ReadyDatabase> {
  if (env.DATABASE_URL) {
    await migrate(env.DATABASE_URL)
    return { url: env.DATABASE_URL, stop: () => Promise.resolve() }
  }
  const server = await startEmbeddedPostgres(path.resolve(env.DATA_DIR, 'postgres'))
  const stop = manner === 'take-over' || !server.adopted ? server.stop : () => Promise.resolve()
  try {
    await createDatabase(server.url('postgres'))
    await migrate(server.url(NAME))
  } catch (error) {
    await stop()
    throw error
  }
  return { url: server.url(NAME), stop }
}

async function migrate(url: string): Promise<void> {
  try {
    await migrateToLatest(url)
  } catch (error) {
    throw new StartProblem(`The database could not be made ready: ${(error as Error).message}`)
  }
}

async function createDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME])
    if (rowCount === 0) await client.query(`create database ${NAME}`)
  } catch (error) {
    // Two starts at once: the other one made it.
    if ((error as { code?: string }).code !== '42P04') throw error
  } finally {
    await client.end()
  }
}
