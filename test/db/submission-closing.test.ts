import { beforeAll, describe, expect, test } from 'vitest'
import { submitApplication } from '#app/features/application/submit-application.server.ts'
import { closeConnection } from '#db/connection.server.ts'
import { lockMomentForChange } from '#db/queries/moment.store.ts'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { inTransaction } from '#db/transaction.ts'
import { closesIn, completeApplication, openMoment, submissionOf } from '../factories/application.ts'
import { useDatabase } from '../setup/database.ts'
import { outcomeOf } from '../setup/outcome.ts'

const { ownerQuery } = useDatabase()

const rows = (applicationId: string) =>
  ownerQuery<{ id: string }>('select id from submission where application_id = $1 order by sequence', [applicationId])

describe('a change of the closing while somebody submits', () => {
  test('a submission waits for an extension and is judged by the new closing', async () => {
    const closing = await openMoment()
    const made = await completeApplication({ moment: closing })
    await closesIn(closing.momentId, -1000)
    const submitting = await inTransaction(SYSTEM, async (db) => {
      await lockMomentForChange(db, closing.momentId)
      const waiting = outcomeOf(submitApplication(made.actor, submissionOf(made)))
      const ended = await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 300, 'still waiting'))])
      expect(ended).toBe('still waiting')
      await db
        .updateTable('admission_moment')
        .set({ closes_at: new Date(Date.now() + 60_000) })
        .where('id', '=', closing.momentId)
        .execute()
      return { waiting }
    })
    await submitting.waiting
    expect(await rows(made.applicationId)).toHaveLength(1)
  })

  test('an early closing that committed first shuts a submission out', async () => {
    const closing = await openMoment()
    const made = await completeApplication({ moment: closing })
    const { waiting } = await inTransaction(SYSTEM, async (db) => {
      await lockMomentForChange(db, closing.momentId)
      const waiting = outcomeOf(submitApplication(made.actor, submissionOf(made)))
      await new Promise((resolve) => setTimeout(resolve, 200))
      await db
        .updateTable('admission_moment')
        .set({ closes_at: new Date() })
        .where('id', '=', closing.momentId)
        .execute()
      return { waiting }
    })
    expect(await waiting).toBe('too-late: submittedTooLate')
    expect(await rows(made.applicationId)).toEqual([])
  })
})

/**
 * The database clock is pinned: a function of the same name, found first by the search path of new connections, gives
 * the instant of a table when it holds one. The portal's own SQL runs unchanged.
 */
describe('exactly at the closing, on a pinned database clock', () => {
  beforeAll(async () => {
    await ownerQuery('create table pinned_clock (at timestamptz)')
    await ownerQuery('grant select on pinned_clock to openhuis_app')
    await ownerQuery(`create function public.clock_timestamp() returns timestamptz language sql volatile as
      $$ select coalesce((select at from public.pinned_clock), pg_catalog.clock_timestamp()) $$`)
    const [{ name } = { name: '' }] = await ownerQuery<{ name: string }>('select current_database() as name')
    await ownerQuery(`alter database ${name} set search_path = public, pg_catalog`)
    await closeConnection()
  })

  test.each([
    ['-1 ms', true],
    ['0 ms', false],
    ['+1 ms', false],
  ])('at %s', async (offset, isIn) => {
    await ownerQuery('delete from pinned_clock')
    const closing = await openMoment()
    const made = await completeApplication({ moment: closing })
    await ownerQuery(`insert into pinned_clock select closes_at + $2::interval from admission_moment where id = $1`, [
      closing.momentId,
      offset,
    ])
    const outcome = await outcomeOf(submitApplication(made.actor, submissionOf(made)))
    if (!isIn) expect(outcome).toBe('too-late: submittedTooLate')
    const stored = await ownerQuery(
      `select s.submitted_at = m.closes_at - interval '1 ms' as exact from submission s
       join admission_moment m on m.id = $2 where s.application_id = $1`,
      [made.applicationId, closing.momentId],
    )
    expect(stored).toEqual(isIn ? [{ exact: true }] : [])
    await ownerQuery('delete from pinned_clock')
  })

  test('with many in flight, exactly those whose instant lies before it are in', async () => {
    const closing = await openMoment()
    const all = await Promise.all(Array.from({ length: 12 }, () => completeApplication({ moment: closing })))
    await closesIn(closing.momentId, 400)
    const outcomes = await Promise.all(
      all.map(async (made, index) => {
        await new Promise((resolve) => setTimeout(resolve, index * 60))
        return { made, outcome: await outcomeOf(submitApplication(made.actor, submissionOf(made))) }
      }),
    )
    for (const { made, outcome } of outcomes) {
      const stored = await rows(made.applicationId)
      expect(stored).toHaveLength(outcome === 'too-late: submittedTooLate' ? 0 : 1)
    }
    const [late] = await ownerQuery<{ count: number }>(
      `select count(*)::int as count from submission s join application a on a.id = s.application_id
       join admission_moment m on m.id = a.moment_id where m.id = $1 and s.submitted_at >= m.closes_at`,
      [closing.momentId],
    )
    expect(late?.count).toBe(0)
    expect(new Set(outcomes.map(({ outcome }) => typeof outcome))).toEqual(new Set(['object', 'string']))
  })
})
