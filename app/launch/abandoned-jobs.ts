import { EventEmitter } from 'node:events'
import type { Pool, PoolClient } from 'pg'
import type { WorkerEvents } from 'graphile-worker'

/** Sets the locks of this file apart from other advisory locks. */
const SPACE = 20_261_122
/** A worker that has just begun may not hold its own lock yet. */
const YOUNGEST = '5 seconds'

/**
 * Frees jobs that a killed process left behind. Graphile Worker itself waits four hours before it does such a job
 * again; a receipt cannot wait that long. Each worker of a living process holds an advisory lock under its id, which
 * PostgreSQL lets go when the process dies: whoever can take that lock may free what the dead one had taken up.
 */
export function watchOverJobs(pool: Pool) {
  const events: WorkerEvents = new EventEmitter()
  const own = new Set<string>()
  const held = new Set<string>()
  let client: PoolClient | undefined
  events.on('worker:create', ({ worker }) => own.add(worker.workerId))

  async function connected(): Promise<PoolClient> {
    if (client) return client
    held.clear()
    const made = await pool.connect()
    made.once('error', () => {
      if (client === made) client = undefined
    })
    client = made
    return made
  }

  /** Holds the locks of our own workers, then frees the jobs of dead ones. */
  async function sweep(): Promise<void> {
    const one = await connected()
    for (const id of own) {
      if (held.has(id)) continue
      await one.query('select pg_advisory_lock($1, hashtext($2))', [SPACE, id])
      held.add(id)
    }
    for (const id of await takersOf(one, [...own])) await freeWhenDead(one, id)
  }

  return {
    events,
    sweep,
    release: () => {
      client?.release(true)
      client = undefined
    },
  }
}

async function takersOf(client: PoolClient, own: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ locked_by: string }>(
    `select distinct locked_by from graphile_worker.jobs
     where locked_at < clock_timestamp() - $1::interval and not locked_by = any($2::text[])`,
    [YOUNGEST, own],
  )
  return rows.map((row) => row.locked_by)
}

async function freeWhenDead(client: PoolClient, id: string): Promise<void> {
  const { rows } = await client.query<{ dead: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as dead', [
    SPACE,
    id,
  ])
  if (rows[0]?.dead !== true) return
  try {
    await client.query('select graphile_worker.force_unlock_workers(array[$1])', [id])
  } finally {
    await client.query('select pg_advisory_unlock($1, hashtext($2))', [SPACE, id])
  }
}
