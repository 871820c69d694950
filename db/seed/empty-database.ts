import pg from 'pg'

/** Bookkeeping that stays: which migrations ran, and the sign of life of the jobs. */
const KEPT = ['kysely_migration', 'kysely_migration_lock', 'heartbeat']
const LOCK_WAIT = '5s'

type Table = { name: string }

/**
 * Takes every row out of every table, also the frozen ones, in one transaction: the owner of the tables sets their
 * triggers aside for as long as that takes. A portal that runs sees either all of the old data or none. The new audit
 * trail begins with the event that says so.
 */
export async function emptyDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`set local lock_timeout = '${LOCK_WAIT}'`)
    const names = await tablesOf(client)
    for (const name of names) await client.query(`alter table ${name} disable trigger user`)
    await client.query(`truncate ${names.join(', ')} restart identity`)
    await client.query('alter sequence case_number restart')
    await client.query('delete from graphile_worker._private_jobs')
    for (const name of names) await client.query(`alter table ${name} enable trigger user`)
    await client.query(
      `insert into audit_event (desk, kind, subject, visibility, payload)
       values ('system', 'demo.reset', 'portal', 'internal', '{}')`,
    )
    await client.query('commit')
  } finally {
    await client.end()
  }
}

async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<Table>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'identity') and tablename <> all ($1) order by 1`,
    [KEPT],
  )
  return rows.map((row) => row.name)
}

/** Organisations that somebody registered here, beside the demonstration ones. */
export async function countRealProviders(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ count: string }>('select count(*) from provider where not fictitious')
    return Number(rows[0]?.count ?? 0)
  } finally {
    await client.end()
  }
}
