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
  const server = env.DATABASE_URL ? undefined : await startEmbeddedPostgres(path.resolve(env.DATA_DIR, 'postgres'))
  const url = env.DATABASE_URL ?? server?.url(NAME) ?? ''
  try {
    if (server) await createDatabase(server.url('postgres'))
    await migrateToLatest(url)
  } catch (error) {
    await server?.stop()
    throw new StartProblem(`The database could not be made ready: ${(error as Error).message}`)
  }
  const stop = server && (manner === 'take-over' || !server.adopted) ? server.stop : () => Promise.resolve()
  return { url, stop }
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
