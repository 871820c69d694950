import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from './tables/database.ts'

const { builtins } = pg.types

/** Dates stay plain dates, counts become numbers, amounts stay exact text. */
pg.types.setTypeParser(builtins.DATE, (value) => value)
pg.types.setTypeParser(builtins.INT8, (value) => Number(value))
pg.types.setTypeParser(builtins.NUMERIC, (value) => value)

const POOL_SIZE = 10
/** How long a new connection may take; a database that is away is known by it. */
const CONNECTING_MS = 2_000
/**
 * A silent database must not keep a person waiting for ever: after these limits the page says what to do. Waiting for
 * one's turn takes longer than connecting: in the last minute before a closing the portal is busy, not away.
 */
const LIMITS = {
  connectionTimeoutMillis: 30_000,
  statement_timeout: 10_000,
  query_timeout: 12_000,
  idle_in_transaction_session_timeout: 30_000,
}

/** The pool gives its own patience to its connections too; they have less. */
class Connection extends pg.Client {
  constructor(options?: pg.ClientConfig) {
    super({ ...options, connectionTimeoutMillis: CONNECTING_MS })
  }
}

type Opened = { pool: pg.Pool; db: Kysely<Database> }
let opened: Opened | undefined

/** The one pool of this process, made on first use from DATABASE_URL. */
export function connection(): Opened {
  opened ??= open(process.env.DATABASE_URL)
  return opened
}

function open(url: string | undefined): Opened {
  if (!url) throw new Error('DATABASE_URL is not set: start the portal with npm start')
  const pool = new pg.Pool({ connectionString: url, max: POOL_SIZE, ...LIMITS, Client: Connection })
  // An idle connection that breaks is replaced at the next query; without listeners it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return { pool, db: new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }) }
}

/** Closes the pool; the process may then end. */
export async function closeConnection(): Promise<void> {
  const closing = opened
  opened = undefined
  await closing?.db.destroy()
}
