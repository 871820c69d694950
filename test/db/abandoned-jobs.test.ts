import { EventEmitter } from 'node:events'
import { afterEach, expect, test } from 'vitest'
import { watchOverJobs } from '#app/launch/abandoned-jobs.ts'
import { connection } from '#db/connection.server.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const watches: ReturnType<typeof watchOverJobs>[] = []
afterEach(() => {
  for (const watch of watches.splice(0)) watch.release()
})

/** A process that does jobs under these ids, as Graphile Worker would tell it. */
async function living(...ids: string[]) {
  const watch = watchOverJobs(connection().pool)
  watches.push(watch)
  for (const workerId of ids) (watch.events as EventEmitter).emit('worker:create', { worker: { workerId } })
  await watch.sweep()
  return watch
}

async function takenUp(by: string, ago = '10 seconds'): Promise<string> {
  const key = `job-of-${by}`
  await ownerQuery(`select graphile_worker.add_job('send-mail', '{}', job_key => $1)`, [key])
  await ownerQuery(
    `update graphile_worker._private_jobs set locked_by = $2, locked_at = clock_timestamp() - $3::interval where key = $1`,
    [key, by, ago],
  )
  return key
}

const takerOf = async (key: string) =>
  (
    await ownerQuery<{ locked_by: string | null }>('select locked_by from graphile_worker.jobs where key = $1', [key])
  )[0]?.locked_by

test('a job that a killed process had taken up is free again, one of a living process is not', async () => {
  await living('worker-alive')
  const watch = await living('worker-own')
  const [dead, alive, own] = [await takenUp('worker-dead'), await takenUp('worker-alive'), await takenUp('worker-own')]
  await watch.sweep()
  expect([await takerOf(dead), await takerOf(alive), await takerOf(own)]).toEqual([null, 'worker-alive', 'worker-own'])
})

test('when the process of those jobs dies its jobs become free', async () => {
  const job = await takenUp('worker-falls')
  const falls = await living('worker-falls')
  const watch = await living('worker-stays')
  expect(await takerOf(job)).toBe('worker-falls')
  falls.release()
  await expect
    .poll(async () => {
      await watch.sweep()
      return takerOf(job)
    })
    .toBeNull()
})

test('what was taken up just now is left to whoever took it', async () => {
  const job = await takenUp('worker-new', '1 second')
  await living('worker-else')
  expect(await takerOf(job)).toBe('worker-new')
})
