import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { changeClosing, previewClosingChange } from '#app/features/admission/change-closing.server.ts'
import { giveVerdict } from '#app/features/assessment/give-verdict.server.ts'
import { submitApplication } from '#app/features/application/submit-application.server.ts'
import { PUBLIC } from '#app/features/identity/actor.ts'
import { inTransaction } from '#db/transaction.ts'
import {
  closesIn,
  completeApplication,
  openMoment,
  submissionOf,
  submittedApplication,
} from '../factories/application.ts'
import { officer } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const anna = officer('Anna')
const HOUR = 3_600_000
const reasons = (...kinds: string[]): unknown =>
  expect.objectContaining({ reasons: kinds.map((kind): unknown => expect.objectContaining({ kind })) })

type Row = { closes_at: Date; row_version: number }
const momentOf = async (id: string) =>
  (await ownerQuery<Row>('select closes_at, row_version from admission_moment where id = $1', [id]))[0]!

/** The hour before this instant, or before now when that is earlier. */
const outageBefore = (closesAt: Date) => {
  const until = Math.min(closesAt.getTime(), Date.now()) - 60_000
  return { from: new Date(until - HOUR), until: new Date(until) }
}

async function change(momentId: string, given: { kind?: 'outage' | 'extension' | 'early-closing'; hours: number }) {
  const { closes_at, row_version } = await momentOf(momentId)
  const newClosing = new Date(closes_at.getTime() + given.hours * HOUR)
  const { kind = 'extension' } = given
  return {
    momentId,
    kind,
    newClosing,
    outage: kind === 'outage' ? outageBefore(closes_at) : null,
    reason: 'Storing bij de inlogdienst',
    rowVersion: row_version,
  } as const
}

describe('moving the closing', () => {
  test('holds for everybody at once, tells everybody with an application, and is public', async () => {
    const moment = await openMoment()
    const [draft, sent] = [await completeApplication({ moment }), await submittedApplication({ moment })]
    const elsewhere = await completeApplication()
    const input = await change(moment.momentId, { hours: 24 })
    expect(await previewClosingChange(anna, input)).toMatchObject({ providers: 2, closesAfter: input.newClosing })
    await changeClosing(anna, input)
    expect((await momentOf(moment.momentId)).closes_at).toEqual(input.newClosing)
    const mails = await ownerQuery<{ recipient: string }>(
      `select recipient from outbox_mail where message = 'closing-changed'`,
    )
    expect(mails.map((mail) => mail.recipient).sort()).toEqual([draft.actor.email, sent.actor.email].sort())
    expect(mails.map((mail) => mail.recipient)).not.toContain(elsewhere.actor.email)
    const record = await inTransaction(PUBLIC, (db) =>
      db.selectFrom('closing_change').select(['kind', 'reason']).execute(),
    )
    expect(record).toEqual([{ kind: 'extension', reason: 'Storing bij de inlogdienst' }])
    await expect(ownerQuery(`update closing_change set reason = 'iets anders'`)).rejects.toThrow('frozen')
  })

  test('after an outage opens again what had closed: a submission is in under the new closing', async () => {
    const made = await completeApplication()
    await closesIn(made.momentId, -1000)
    await expect(submitApplication(made.actor, submissionOf(made))).rejects.toMatchObject({ kind: 'too-late' })
    await changeClosing(anna, await change(made.momentId, { kind: 'outage', hours: 2 }))
    await submitApplication(made.actor, submissionOf(made))
  })

  test('within the last hour, by an outage that is going on', async () => {
    const made = await completeApplication()
    await closesIn(made.momentId, 10 * 60_000)
    const input = await change(made.momentId, { kind: 'outage', hours: 24 })
    const outage = { from: new Date(Date.now() - HOUR), until: new Date(Date.now() + HOUR) }
    await changeClosing(anna, { ...input, outage })
    const record = await inTransaction(PUBLIC, (db) =>
      db
        .selectFrom('closing_change')
        .select(['kind', 'outage_from', 'outage_until'])
        .where('moment_id', '=', made.momentId)
        .execute(),
    )
    expect(record).toEqual([{ kind: 'outage', outage_from: outage.from, outage_until: outage.until }])
  })

  test('to a free day is said before it happens', async () => {
    const { momentId } = await openMoment()
    const input = await change(momentId, { hours: 24 })
    const days = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7].map((day) =>
        previewClosingChange(anna, { ...input, newClosing: new Date(input.newClosing.getTime() + day * 24 * HOUR) }),
      ),
    )
    for (const { closesAfter, freeDay } of days) {
      const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'Europe/Amsterdam' }).format(
        closesAfter,
      )
      if (weekday === 'Sat' || weekday === 'Sun') expect(freeDay).toBe(true)
    }
    expect(new Set(days.map(({ freeDay }) => freeDay))).toEqual(new Set([true, false]))
  })

  test('earlier makes what comes after it too late', async () => {
    const made = await completeApplication()
    await closesIn(made.momentId, 2 * HOUR)
    await changeClosing(anna, await change(made.momentId, { kind: 'early-closing', hours: -1.9994 }))
    const { closes_at } = await momentOf(made.momentId)
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, closes_at.getTime() - Date.now()) + 20))
    await expect(submitApplication(made.actor, submissionOf(made))).rejects.toMatchObject({ kind: 'too-late' })
  })

  test('works for a moment in which nobody applied yet', async () => {
    const { momentId } = await openMoment()
    const input = await change(momentId, { hours: 24 })
    await changeClosing(anna, input)
    expect((await momentOf(momentId)).closes_at).toEqual(input.newClosing)
  })

  test('does not overtake a colleague who changed it meanwhile', async () => {
    const { momentId } = await openMoment()
    const input = await change(momentId, { hours: 24 })
    const both = await Promise.allSettled([changeClosing(anna, input), changeClosing(officer('Bert'), input)])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ kind: 'conflict' })
  })
})

describe('is refused', () => {
  test('to the past, the wrong way, or beyond the decision date', async () => {
    const { momentId } = await openMoment()
    const refused = async (given: Parameters<typeof change>[1], ...kinds: string[]) =>
      expect(changeClosing(anna, await change(momentId, given))).rejects.toEqual(reasons(...kinds))
    await refused({ hours: -1 }, 'closing.notLater')
    await refused({ kind: 'early-closing', hours: 1 }, 'closing.notEarlier')
    await refused({ kind: 'early-closing', hours: -24 * 7.5 }, 'closing.inThePast', 'closing.beforeAnswers')
    await refused({ hours: 24 * 100 }, 'closing.afterDecisionDate')
  })

  test('for an outage without its times, one yet to come, one backwards, or one after the closing', async () => {
    const { momentId } = await openMoment()
    await closesIn(momentId, -2 * HOUR)
    const input = await change(momentId, { kind: 'outage', hours: 24 })
    const now = Date.now()
    const at = (from: number, until: number) => ({
      from: new Date(now + from * HOUR),
      until: new Date(now + until * HOUR),
    })
    const refused = (outage: { from: Date; until: Date } | null, ...kinds: string[]) =>
      expect(changeClosing(anna, { ...input, outage })).rejects.toEqual(reasons(...kinds))
    await refused(null, 'closing.outageMissing')
    await refused(at(1, 2), 'closing.outageNotYet', 'closing.outageAfterClosing')
    await refused(at(-1, 1), 'closing.outageAfterClosing')
    await refused(at(-3, -4), 'closing.outageOrder')
  })

  test('after closing, unless there was an outage', async () => {
    const { momentId } = await openMoment()
    await closesIn(momentId, -1000)
    await expect(changeClosing(anna, await change(momentId, { hours: 24 }))).rejects.toEqual(
      reasons('closing.alreadyClosed'),
    )
  })

  test('before the opening: then the moment itself is changed', async () => {
    const { momentId } = await openMoment()
    await ownerQuery(`update admission_moment set opens_at = clock_timestamp() + interval '1 hour' where id = $1`, [
      momentId,
    ])
    for (const kind of ['extension', 'outage'] as const)
      await expect(changeClosing(anna, await change(momentId, { kind, hours: 24 }))).rejects.toEqual(
        reasons('closing.notOpenYet'),
      )
  })

  test('once assessment began', async () => {
    const made = await submittedApplication()
    await closesIn(made.momentId, -1000)
    await giveVerdict(anna, {
      applicationId: made.applicationId,
      criterionId: 'GE-1',
      outcome: 'met',
      reason: '',
      products: [],
      internalNote: '',
      rowVersion: 0,
    })
    await expect(changeClosing(anna, await change(made.momentId, { kind: 'outage', hours: 24 }))).rejects.toEqual(
      reasons('closing.assessmentStarted'),
    )
  })

  test('to whoever does not work at the procurement desk, and for what does not exist', async () => {
    const made = await completeApplication()
    const input = await change(made.momentId, { hours: 24 })
    for (const actor of [officer('Juriste', ['legal']), officer('Beheer', ['admin']), made.actor, PUBLIC]) {
      await expect(changeClosing(actor, input)).rejects.toMatchObject({ kind: 'forbidden' })
    }
    await expect(changeClosing(anna, { ...input, momentId: randomUUID() })).rejects.toMatchObject({ kind: 'not-found' })
  })
})
