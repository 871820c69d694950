import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { reopenApplication } from '#app/features/application/reopen-application.server.ts'
import { submitApplication } from '#app/features/application/submit-application.server.ts'
import { withdrawApplication } from '#app/features/application/withdraw-application.server.ts'
import { sha256Of } from '#app/utils/content-hash.ts'
import {
  closesIn,
  colleagueOf,
  completeApplication,
  openMoment,
  submissionOf,
  submittedApplication,
  type OpenMoment,
} from '../factories/application.ts'
import { useDatabase } from '../setup/database.ts'
import { outcomeOf } from '../setup/outcome.ts'

const { ownerQuery } = useDatabase()
let moment: OpenMoment
beforeAll(async () => {
  moment = await openMoment()
})

const rows = (applicationId: string) =>
  ownerQuery<{ id: string; submitted_at: Date; content: string; sha256: string; receipt_number: string }>(
    'select * from submission where application_id = $1 order by sequence',
    [applicationId],
  )

describe('a complete application', () => {
  test('is in, frozen under its hash, with event, status and job', async () => {
    const made = await completeApplication({ moment })
    const command = submissionOf(made)
    const found = await submitApplication(made.actor, command)
    expect(found.submissionId).toBe(command.submissionId)
    const [row] = await rows(made.applicationId)
    expect(row?.sha256).toBe(sha256Of(row?.content ?? ''))
    expect(JSON.parse(row?.content ?? '')).toMatchObject({
      format: 'openhuis-submission-1',
      providerId: made.actor.providerId,
      declaration: { personName: 'Wabbe Moerka', signatories: ['Orlinde Kwispelhof'] },
      content: { organisation: { legalName: 'Stichting Zwirrel' }, costPrice: { state: 'read' } },
    })
    expect(await ownerQuery('select status from application where id = $1', [made.applicationId])).toEqual([
      { status: 'submitted' },
    ])
    expect(
      await ownerQuery(`select payload from audit_event where kind = 'application.submitted' and subject = $1`, [
        `application:${made.applicationId}`,
      ]),
    ).toEqual([{ payload: { receiptNumber: row?.receipt_number, sha256: row?.sha256, sequence: 1 } }])
    expect(
      await ownerQuery(`select 1 as one from graphile_worker.jobs where key = $1`, [
        `issue-receipt:${command.submissionId}`,
      ]),
    ).toHaveLength(1)
  })

  test('cannot be changed or deleted any more, not even by the owner of the tables', async () => {
    const { submissionId } = await submittedApplication({ moment })
    await expect(ownerQuery(`update submission set content = '{}' where id = $1`, [submissionId])).rejects.toThrow(
      'frozen',
    )
    await expect(ownerQuery(`delete from submission where id = $1`, [submissionId])).rejects.toThrow('frozen')
  })
})

describe('the same press of the button twice', () => {
  test('50 at once with one key make one submission, and all 50 get it', async () => {
    const made = await completeApplication({ moment })
    const key = randomUUID()
    const posts = Array.from({ length: 50 }, () =>
      submitApplication(made.actor, { ...submissionOf(made), submissionKey: key }),
    )
    const answers = new Set((await Promise.all(posts)).map((answer) => answer.submissionId))
    const [only, ...more] = await rows(made.applicationId)
    expect(more).toEqual([])
    expect([...answers]).toEqual([only?.id])
  })

  test('after closing, the key still gives the receipt of what was in time', async () => {
    const closing = await openMoment()
    const made = await completeApplication({ moment: closing })
    const command = submissionOf(made)
    await submitApplication(made.actor, command)
    await closesIn(closing.momentId, -1000)
    expect(await submitApplication(made.actor, { ...command, submissionId: randomUUID() })).toEqual({
      submissionId: command.submissionId,
    })
  })

  test('a key of another application is refused and changes nothing', async () => {
    const first = await completeApplication({ moment })
    const second = await completeApplication({ moment })
    const command = submissionOf(first)
    await submitApplication(first.actor, command)
    const stolen = { ...submissionOf(second), submissionKey: command.submissionKey }
    expect(await outcomeOf(submitApplication(second.actor, stolen))).toBe('conflict: submissionKeyUsed')
    expect(await rows(second.applicationId)).toEqual([])
  })
})

test('two colleagues at once with keys of their own: one is in, the other is told so', async () => {
  const made = await completeApplication({ moment })
  const colleague = await colleagueOf(made.actor.providerId)
  const outcomes = await Promise.all(
    [made.actor, colleague].map((actor) => outcomeOf(submitApplication(actor, submissionOf(made)))),
  )
  expect(outcomes.filter((outcome) => outcome === 'conflict: alreadySubmitted')).toHaveLength(1)
  expect(await rows(made.applicationId)).toHaveLength(1)
})

describe('who may not', () => {
  test('another provider does not learn that the application exists', async () => {
    const made = await completeApplication({ moment })
    const other = await completeApplication({ moment })
    expect(await outcomeOf(submitApplication(other.actor, submissionOf(made)))).toBe('not-found: notFound')
    expect(await outcomeOf(withdrawApplication(other.actor, { ...made, withdrawalId: randomUUID() }))).toBe(
      'not-found: notFound',
    )
    expect(await outcomeOf(reopenApplication(other.actor, made.applicationId))).toBe('not-found: notFound')
  })

  test.each([
    ['editor', 'forbidden: administratorOnly'],
    ['reader', 'forbidden: readerCannotChange'],
  ] as const)('a colleague who is %s', async (role, refused) => {
    const made = await completeApplication({ moment })
    const colleague = await colleagueOf(made.actor.providerId, role)
    expect(await outcomeOf(submitApplication(colleague, submissionOf(made)))).toBe(refused)
    expect(await rows(made.applicationId)).toEqual([])
  })

  test('nobody, in the name of somebody who may not sign or of nobody at all', async () => {
    const made = await completeApplication({ moment })
    for (const signatoryIds of [[], [randomUUID()], [made.signatoryId, randomUUID()]]) {
      const outcome = await outcomeOf(submitApplication(made.actor, { ...submissionOf(made), signatoryIds }))
      expect(outcome).toBe('refused: signatoriesCannotBind')
    }
  })

  test('nobody, when something is missing', async () => {
    const made = await completeApplication({ moment })
    await ownerQuery('delete from application_answer where application_id = $1', [made.applicationId])
    expect(await outcomeOf(submitApplication(made.actor, submissionOf(made)))).toBe('refused: incomplete')
    expect(await rows(made.applicationId)).toEqual([])
  })
})

describe('withdraw and submit again', () => {
  test('gives the next receipt; the first stays as it was', async () => {
    const made = await submittedApplication({ moment })
    await withdrawApplication(made.actor, { applicationId: made.applicationId, withdrawalId: randomUUID() })
    expect(
      await outcomeOf(
        withdrawApplication(made.actor, { applicationId: made.applicationId, withdrawalId: randomUUID() }),
      ),
    ).toBe('conflict: alreadyWithdrawn')
    expect(await outcomeOf(submitApplication(made.actor, submissionOf(made)))).toBe('conflict: alreadyWithdrawn')
    await reopenApplication(made.actor, made.applicationId)
    await submitApplication(made.actor, submissionOf(made))
    const [first, second] = await rows(made.applicationId)
    expect([first?.id, second?.id === first?.id]).toEqual([made.submissionId, false])
    expect(second?.receipt_number).toBe(first?.receipt_number.replace(/-1$/, '-2'))
    expect(
      await ownerQuery(`select 1 from outbox_mail where message = 'application-withdrawn' and recipient = $1`, [
        made.actor.email,
      ]),
    ).toHaveLength(1)
  })

  test('after closing it cannot be opened again', async () => {
    const closing = await openMoment()
    const made = await submittedApplication({ moment: closing })
    await closesIn(closing.momentId, -1000)
    await withdrawApplication(made.actor, { applicationId: made.applicationId, withdrawalId: randomUUID() })
    expect(await outcomeOf(reopenApplication(made.actor, made.applicationId))).toBe('too-late: submittedTooLate')
  })
})

describe('a crash between two steps', () => {
  test.each([
    ['the frozen content', 'submission', 'insert'],
    ['the event', 'audit_event', 'insert'],
    ['the job', 'graphile_worker._private_jobs', 'insert'],
    ['the status', 'application', 'update'],
  ])('at %s leaves nothing, and the same key works afterwards', async (_step, table, operation) => {
    const made = await completeApplication({ moment })
    const command = submissionOf(made)
    await ownerQuery(`create or replace function public.crash() returns trigger language plpgsql as
      $$ begin raise exception 'crash'; end $$`)
    await ownerQuery(
      `create trigger crash before ${operation} on ${table} for each row execute function public.crash()`,
    )
    await expect(submitApplication(made.actor, command)).rejects.toThrow('crash')
    await ownerQuery(`drop trigger crash on ${table}`)
    expect(await rows(made.applicationId)).toEqual([])
    const [left] = await ownerQuery(
      `select (select status from application where id = $1) as status,
         (select count(*)::int from audit_event where subject = 'application:' || $1 and kind = 'application.submitted') as events,
         (select count(*)::int from graphile_worker.jobs where key = 'issue-receipt:' || $2) as jobs`,
      [made.applicationId, command.submissionId],
    )
    expect(left).toEqual({ status: 'draft', events: 0, jobs: 0 })
    expect(await submitApplication(made.actor, command)).toEqual({ submissionId: command.submissionId })
  })
})

test.each(['submitted', 'repair-answered', 'decision-proposed', 'decision-ready'])(
  'after closing %s can be withdrawn until the decision, for good',
  async (status) => {
    const closing = await openMoment()
    const made = await submittedApplication({ moment: closing })
    await closesIn(closing.momentId, -1000)
    await ownerQuery('update application set status = $2 where id = $1', [made.applicationId, status])
    await withdrawApplication(made.actor, { ...made, withdrawalId: randomUUID() })
    expect(await outcomeOf(reopenApplication(made.actor, made.applicationId))).toBe('too-late: submittedTooLate')
    expect(await rows(made.applicationId)).toHaveLength(1)
  },
)
