import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { changeClosing } from '#app/features/admission/change-closing.server.ts'
import { passMoments } from '#app/features/admission/pass-moments.server.ts'
import { APPLICATION_STATUSES } from '#app/features/application/application.ts'
import { startApplication } from '#app/features/application/start-application.server.ts'
import { submitApplication } from '#app/features/application/submit-application.server.ts'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { lockMomentForChange, lockMomentForSubmitting } from '#db/queries/moment.store.ts'
import { inTransaction } from '#db/transaction.ts'
import {
  closesIn,
  completeApplication,
  openMoment,
  registeredProvider,
  submissionOf,
  submittedApplication,
} from '../factories/application.ts'
import { announcedMoment, rollingMoment } from '../factories/moment.ts'
import { officer } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const anna = officer('Anna')
const HOUR = 3_600_000

const told = (momentId: string) =>
  ownerQuery<{ kind: string; payload: { submitted?: number; drafts?: number } }>(
    `select kind, payload from audit_event where subject = $1 and kind in ('moment.opened', 'moment.closed') order by id`,
    [`moment:${momentId}`],
  )
const closedMails = (momentId: string) =>
  ownerQuery<{ recipient: string; state: string }>(
    `select recipient, parameters->>'state' as state from outbox_mail
     where message = 'moment-closed' and once_key like $1 order by state, recipient`,
    [`moment-closed:${momentId}%`],
  )
const waitingJobs = (momentId: string) =>
  ownerQuery<{ key: string; run_at: Date }>(
    `select key, run_at from graphile_worker.jobs where key like $1 order by key`,
    [`pass-moments:${momentId}:%`],
  )
const versionOf = async (momentId: string) => {
  const [row] = await ownerQuery<{ closes_at: Date; row_version: number }>(
    'select closes_at, row_version from admission_moment where id = $1',
    [momentId],
  )
  return row!
}
const setClosing = (momentId: string, at: Date) =>
  ownerQuery('update admission_moment set closes_at = $2 where id = $1', [momentId, at])

describe('a moment opens by itself', () => {
  test('once, when the database clock reached it, and followers are told', async () => {
    const { id, procedureId, draft } = await announcedMoment(anna)
    const applicant = await completeApplication({ moment: await reopened(procedureId) })
    await passMoments()
    expect(await told(id)).toEqual([])
    const jobs = await waitingJobs(id)
    expect(jobs.map(({ run_at }) => run_at)).toEqual([draft.closesAt, draft.opensAt])
    await ownerQuery('update admission_moment set opens_at = clock_timestamp() where id = $1', [id])
    await Promise.all([passMoments(), passMoments(), passMoments()])
    await passMoments()
    expect((await told(id)).map(({ kind }) => kind)).toEqual(['moment.opened'])
    const mails = await ownerQuery(`select recipient from outbox_mail where once_key like $1`, [`moment-opened:${id}%`])
    expect(mails).toEqual([{ recipient: applicant.actor.email }])
  })

  test('is not told whoever began its application before the portal could say that it is open', async () => {
    const { id, procedureId } = await announcedMoment(anna)
    const elsewhere = await completeApplication({ moment: await reopened(procedureId) })
    await ownerQuery('update admission_moment set opens_at = clock_timestamp() where id = $1', [id])
    const quick = (await registeredProvider()).actor
    await startApplication(quick, id, randomUUID())
    await passMoments()
    const mails = await ownerQuery(`select recipient from outbox_mail where once_key like $1`, [`moment-opened:${id}%`])
    expect(mails).toEqual([{ recipient: elsewhere.actor.email }])
  })

  test('is told nobody when it was over before anything could be said; both are on record, in order', async () => {
    const moment = await openMoment()
    const made = await completeApplication({ moment })
    await closesIn(moment.momentId, -1000)
    await passMoments()
    expect((await told(moment.momentId)).map(({ kind }) => kind)).toEqual(['moment.opened', 'moment.closed'])
    const opened = await ownerQuery('select 1 from outbox_mail where once_key like $1', [
      `moment-opened:${moment.momentId}%`,
    ])
    expect(opened).toEqual([])
    expect(await closedMails(moment.momentId)).toEqual([{ recipient: made.actor.email, state: 'not-in' }])
  })
})

/** The open moment that the factory made for this procedure, as the factories take it. */
async function reopened(procedureId: string) {
  const [row] = await ownerQuery<{ momentId: string; versionId: string }>(
    `select m.id as "momentId", v.id as "versionId" from admission_moment m
     join procedure_version v on v.procedure_id = m.procedure_id
     where m.procedure_id = $1 and m.name = 'Eerste toelatingsmoment'`,
    [procedureId],
  )
  const { content } = await openMoment()
  return { ...row!, procedureId, content }
}

describe('a moment closes by itself', () => {
  test('tells each who is in and who is not, and the desk, exactly once', async () => {
    const moment = await openMoment()
    const [draft, sent] = [await completeApplication({ moment }), await submittedApplication({ moment })]
    await ownerQuery(`insert into identity."user" (id, name, email, "emailVerified") values ($1, 'Ingrid', $2, true)`, [
      anna.personId,
      anna.email,
    ])
    await ownerQuery(`insert into staff_desk (person_id, desk) values ($1, 'procurement')`, [anna.personId])
    await closesIn(moment.momentId, -1000)
    await Promise.all([passMoments(), passMoments()])
    await passMoments()
    expect((await told(moment.momentId)).at(-1)).toMatchObject({
      kind: 'moment.closed',
      payload: { submitted: 1, drafts: 1 },
    })
    expect(await closedMails(moment.momentId)).toEqual([
      { recipient: sent.actor.email, state: 'in' },
      { recipient: draft.actor.email, state: 'not-in' },
    ])
    const desk = await ownerQuery(`select recipient from outbox_mail where message = 'assessment-ready'`)
    expect(desk).toEqual([{ recipient: anna.email }])
  })

  test.each(APPLICATION_STATUSES.filter((status) => !['draft', 'withdrawn'].includes(status)))(
    'also late: whoever is %s by then is told it is in',
    async (status) => {
      const moment = await openMoment()
      const sent = await submittedApplication({ moment })
      await ownerQuery('update application set status = $2 where id = $1', [sent.applicationId, status])
      await closesIn(moment.momentId, -1000)
      await passMoments()
      expect(await closedMails(moment.momentId)).toEqual([{ recipient: sent.actor.email, state: 'in' }])
    },
  )

  test('not at an instant that moved away while the job waited; at the new one, once', async () => {
    const moment = await openMoment()
    await completeApplication({ moment })
    await closesIn(moment.momentId, 60_000)
    const before = await versionOf(moment.momentId)
    const newClosing = new Date(before.closes_at.getTime() + 24 * HOUR)
    await changeClosing(anna, {
      momentId: moment.momentId,
      kind: 'extension',
      newClosing,
      reason: 'Meer tijd',
      rowVersion: before.row_version,
    })
    const [job] = (await waitingJobs(moment.momentId)).filter(({ key }) => key.endsWith(':closed'))
    expect(job?.run_at).toEqual(newClosing)
    await passMoments()
    expect((await told(moment.momentId)).map(({ kind }) => kind)).toEqual(['moment.opened'])
    await setClosing(moment.momentId, new Date(Date.now() - 1))
    await passMoments()
    expect((await told(moment.momentId)).map(({ kind }) => kind)).toEqual(['moment.opened', 'moment.closed'])
  })

  test('an extension that holds the lock wins from a job that waits for it', async () => {
    const moment = await openMoment()
    await completeApplication({ moment })
    await closesIn(moment.momentId, -1000)
    await ownerQuery(
      `insert into moment_turn (moment_id, turn, at) select id, 'opened', opens_at from admission_moment where id = $1`,
      [moment.momentId],
    )
    const { waiting } = await inTransaction(SYSTEM, async (db) => {
      await lockMomentForChange(db, moment.momentId)
      const passing = passMoments()
      await new Promise((resolve) => setTimeout(resolve, 200))
      await db
        .updateTable('admission_moment')
        .set({ closes_at: new Date(Date.now() + HOUR) })
        .where('id', '=', moment.momentId)
        .execute()
      return { waiting: passing }
    })
    await waiting
    expect(await told(moment.momentId)).toEqual([])
    expect(await closedMails(moment.momentId)).toEqual([])
  })

  test('after it waited for whoever was submitting: what was in is counted as in', async () => {
    const moment = await openMoment()
    const made = await completeApplication({ moment })
    await closesIn(moment.momentId, 1_500)
    const { waiting } = await inTransaction(SYSTEM, async (db) => {
      // Somebody who submits holds the shared lock; another may submit beside it, the closing may not pass.
      await lockMomentForSubmitting(db, moment.momentId)
      await submitApplication(made.actor, submissionOf(made))
      await new Promise((resolve) => setTimeout(resolve, 1_700))
      const passing = passMoments()
      const ended = await Promise.race([passing, new Promise((resolve) => setTimeout(resolve, 300, 'waits'))])
      expect(ended).toBe('waits')
      return { waiting: passing }
    })
    await waiting
    expect(await closedMails(moment.momentId)).toEqual([{ recipient: made.actor.email, state: 'in' }])
  })

  test('opened again after an outage it closes again, and says so again', async () => {
    const moment = await openMoment()
    const made = await completeApplication({ moment })
    await closesIn(moment.momentId, -1000)
    await passMoments()
    const closed = await versionOf(moment.momentId)
    const until = new Date(closed.closes_at.getTime() - 60_000)
    await changeClosing(anna, {
      momentId: moment.momentId,
      kind: 'outage',
      newClosing: new Date(Date.now() + HOUR),
      outage: { from: new Date(until.getTime() - HOUR), until },
      reason: 'Het inloggen werkte niet',
      rowVersion: closed.row_version,
    })
    await passMoments()
    expect(await closedMails(moment.momentId)).toHaveLength(1)
    await submitApplication(made.actor, submissionOf(made))
    await setClosing(moment.momentId, new Date(Date.now() - 1))
    await passMoments()
    expect((await closedMails(moment.momentId)).map(({ state }) => state)).toEqual(['in', 'not-in'])
    expect((await told(moment.momentId)).map(({ kind }) => kind)).toEqual([
      'moment.opened',
      'moment.closed',
      'moment.closed',
    ])
  })

  test('the end of a rolling moment concerns only who did not send in', async () => {
    const moment = await rollingMoment()
    const [draft] = [await completeApplication({ moment }), await submittedApplication({ moment })]
    await closesIn(moment.momentId, -1000)
    await passMoments()
    expect(await closedMails(moment.momentId)).toEqual([{ recipient: draft.actor.email, state: 'not-in' }])
  })
})
