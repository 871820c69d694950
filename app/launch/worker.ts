import { sql } from 'kysely'
import { Logger, run } from 'graphile-worker'
import { keepShippedText } from '#app/features/agreement/text/keep-text-in-use.server.ts'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { closeConnection, connection } from '#db/connection.server.ts'
import { inTransaction } from '#db/transaction.ts'
import { watchOverJobs } from './abandoned-jobs.ts'
import { crontab, tasks } from './tasks.ts'

/** The jobs: whatever must happen after a commit (mail, documents), with retries. */
const HEARTBEAT_MS = 2_000
const logger = new Logger(() => (level, message) => {
  const severity: string = level
  if (severity === 'error') process.stderr.write(`jobs: ${message}\n`)
})

await inTransaction(SYSTEM, keepShippedText)
const abandoned = watchOverJobs(connection().pool)
const runner = await run({
  pgPool: connection().pool,
  concurrency: 2,
  noHandleSignals: true,
  pollInterval: 1_000,
  taskList: tasks,
  crontab,
  logger,
  events: abandoned.events,
})

/** Tells the health page that jobs are being done, and takes over what a killed process left. */
async function beat(): Promise<void> {
  await inTransaction(SYSTEM, (db) =>
    sql`insert into heartbeat values ('jobs', clock_timestamp()) on conflict (name) do update set beaten_at = excluded.beaten_at`.execute(
      db,
    ),
  ).catch(() => undefined)
  await abandoned.sweep().catch(() => undefined)
}
await beat()
const beating = setInterval(() => void beat(), HEARTBEAT_MS)

// 'disconnect': the portal that started this process is gone.
for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) {
  process.on(signal, () => {
    clearInterval(beating)
    void runner
      .stop()
      .catch(() => undefined)
      .then(abandoned.release)
      .then(closeConnection)
      .then(() => process.exit(0))
  })
}
await runner.promise
