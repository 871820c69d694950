import { setTimeout as after } from 'node:timers/promises'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { storage } from '#app/utils/storage.server.ts'
import { readHealth } from '#db/queries/health.queries.ts'
import { inTransaction } from '#db/transaction.ts'

type Part = 'ok' | 'failing'
/** Whoever asks for health wants an answer, also from a database that says nothing. */
const LONGEST_WAIT_MS = 5_000
const part = (good: boolean): Part => (good ? 'ok' : 'failing')

/** GET /healthz: 200 when every part works, 503 with the names of the parts that do not. */
export async function loader(): Promise<Response> {
  const inDatabase = await soon(inTransaction(SYSTEM, readHealth)).catch(() => undefined)
  const kept = await storage()
    .healthy()
    .catch(() => false)
  const parts = {
    database: part(inDatabase !== undefined),
    jobs: part(inDatabase?.jobs ?? false),
    storage: part(kept),
    mail: part(inDatabase?.mail ?? false),
  }
  const ready = Object.values(parts).every((state) => state === 'ok')
  return Response.json(
    { status: ready ? 'ok' : 'failing', parts },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}

/** The answer, or undefined when it takes too long. */
function soon<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  return Promise.race([asked, after(LONGEST_WAIT_MS, undefined, { ref: false })])
}
