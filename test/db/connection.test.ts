import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { inTransaction } from '#db/transaction.ts'
import { useDatabase } from '../setup/database.ts'
import { sql } from 'kysely'

useDatabase()

test('whoever comes while every connection is at work waits for a turn, longer than connecting may take', async () => {
  const busy = Array.from({ length: 10 }, () => inTransaction(SYSTEM, (db) => sql`select pg_sleep(3)`.execute(db)))
  await pause(200)
  const asked = performance.now()
  const { rows } = await inTransaction(SYSTEM, (db) => sql<{ one: number }>`select 1 as one`.execute(db))
  expect(rows).toEqual([{ one: 1 }])
  expect(performance.now() - asked).toBeGreaterThan(2_000)
  await Promise.all(busy)
}, 20_000)
