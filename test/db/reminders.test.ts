import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { changeClosing } from '#app/features/admission/change-closing.server.ts'
import { submitApplication } from '#app/features/application/submit-application.server.ts'
import { savePreferences } from '#app/features/notification/preferences.server.ts'
import { unreadFor } from '#app/features/notification/read-notifications.server.ts'
import { sendReminders } from '#app/features/notification/send-reminders.server.ts'
import { addWorkingDays } from '#app/utils/working-days.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import {
  closesIn,
  colleagueOf,
  completeApplication,
  repairAsked,
  submissionOf,
  submittedApplication,
  type MadeApplication,
} from '../factories/application.ts'
import { rollingMoment } from '../factories/moment.ts'
import { officer } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const HOUR_MS = 60 * 60 * 1000

type Reminder = { message: string; parameters: { closesAt?: string; open?: number; link?: string } }
const remindersTo = ({ email }: { email: string }) =>
  ownerQuery<Reminder>(
    `select message, parameters from outbox_mail where recipient = $1 and message like '%-reminder' order by created_at, id`,
    [email],
  )
const countTo = async (person: { email: string }) => (await remindersTo(person)).length

/** A draft that was begun a month ago, of a moment that closes in so many hours. */
async function draft(hoursLeft: number): Promise<MadeApplication> {
  const made = await completeApplication()
  await begunLongAgo(made)
  await closesIn(made.momentId, hoursLeft * HOUR_MS)
  return made
}

const begunLongAgo = ({ applicationId }: MadeApplication) =>
  ownerQuery(`update application set started_at = started_at - interval '30 days' where id = $1`, [applicationId])

describe('before closing', () => {
  test('everybody who may act for a draft is reminded, once per step, however often the job runs', async () => {
    const made = await draft(100)
    const editor = await colleagueOf(made.actor.providerId, 'editor')
    const reader = await colleagueOf(made.actor.providerId, 'reader')
    await sendReminders()
    await sendReminders()
    expect([await countTo(made.actor), await countTo(editor), await countTo(reader)]).toEqual([1, 1, 0])
    await Promise.all([sendReminders(), sendReminders(), sendReminders()])
    expect(await countTo(made.actor)).toBe(1)
  })

  test('several workers at once, none of which sent it yet, send it once', async () => {
    const made = await draft(20)
    await Promise.all([1, 2, 3, 4].map(() => sendReminders()))
    expect([await countTo(made.actor), await unreadFor(made.actor)]).toEqual([1, 1])
  })

  test('a moved closing has reminders of its own', async () => {
    const made = await draft(20)
    await sendReminders()
    const [moment] = await ownerQuery<{ closes_at: Date; row_version: number }>(
      'select closes_at, row_version from admission_moment where id = $1',
      [made.momentId],
    )
    const newClosing = new Date(moment!.closes_at.getTime() + 72 * HOUR_MS)
    await changeClosing(officer('Anna'), {
      momentId: made.momentId,
      kind: 'extension',
      newClosing,
      reason: 'Storing',
      rowVersion: moment!.row_version,
    })
    await sendReminders()
    await sendReminders()
    const closings = (await remindersTo(made.actor)).map(({ parameters }) => parameters.closesAt)
    expect(closings).toEqual([moment!.closes_at.toISOString(), newClosing.toISOString()])
  })

  test('who switched it off finds it in the portal only, also after switching it on again', async () => {
    const made = await draft(20)
    await savePreferences(made.actor, [])
    await sendReminders()
    await savePreferences(made.actor, ['closing-reminder'])
    await sendReminders()
    expect([await countTo(made.actor), await unreadFor(made.actor)]).toEqual([0, 1])
  })

  test('nobody is reminded of what is sent in, far away, over, or just begun', async () => {
    const sent = await submittedApplication()
    await begunLongAgo(sent)
    await closesIn(sent.momentId, 20 * HOUR_MS)
    const [farAway, over] = [await draft(24 * 8), await draft(-1)]
    const justBegun = await completeApplication()
    await closesIn(justBegun.momentId, 20 * HOUR_MS)
    await sendReminders()
    for (const { actor } of [sent, farAway, over, justBegun]) expect(await countTo(actor)).toBe(0)
  })

  test('sending in at the same moment is not followed by a reminder', async () => {
    const made = await draft(20)
    await submitApplication(made.actor, submissionOf(made))
    await sendReminders()
    expect(await countTo(made.actor)).toBe(0)
  })
})

test('before a repair term ends who has not repaired is reminded once; an answered one is not', async () => {
  const [waiting, answered, early] = [
    await repairAsked({ criterionIds: ['GE-1'] }),
    await repairAsked({ criterionIds: ['GE-1'] }),
    await repairAsked({ criterionIds: ['GE-1'] }),
  ]
  await ownerQuery(
    `update repair_request set asked_at = clock_timestamp() - interval '10 days', due_at = clock_timestamp() + interval '20 hours'
     where id = any($1)`,
    [[waiting.repairId, answered.repairId]],
  )
  await ownerQuery(`update repair_request set answered_at = clock_timestamp() where id = $1`, [answered.repairId])
  await Promise.all([sendReminders(), sendReminders()])
  expect((await remindersTo(waiting.actor)).map(({ message }) => message)).toEqual(['repair-reminder'])
  expect([await countTo(answered.actor), await countTo(early.actor)]).toEqual([0, 0])
})

test('before the decision date the procurement desk is reminded, once, with how many have no decision', async () => {
  const made = await submittedApplication()
  await closesIn(made.momentId, -HOUR_MS)
  const [procurement, lawyer] = [await account('procurement'), await account('legal')]
  const today = dayInAmsterdam(new Date())
  const decideBy = (days: number) =>
    ownerQuery("update admission_moment set decision_by = $2, opens_at = opens_at - interval '60 days' where id = $1", [
      made.momentId,
      addWorkingDays(today, days),
    ])
  // Confirmed is not decided: the decision has yet to leave.
  await ownerQuery(`update application set status = 'decision-ready' where id = $1`, [made.applicationId])
  await decideBy(20)
  await sendReminders()
  expect(await countTo(procurement)).toBe(0)
  await decideBy(3)
  await Promise.all([sendReminders(), sendReminders()])
  expect((await remindersTo(procurement)).map(({ parameters }) => parameters.open)).toEqual([1])
  expect(await countTo(lawyer)).toBe(0)
})

test('in a rolling moment each submission has a reminder of its own, before its own term ends', async () => {
  const made = await submittedApplication({ moment: await rollingMoment() })
  const procurement = await account('procurement')
  const own = async () => {
    const all = await remindersTo(procurement)
    return all.filter(({ parameters }) => parameters.link?.includes(made.applicationId)).map((one) => one.message)
  }
  await sendReminders()
  expect(await own()).toEqual([])
  await ownerQuery('alter table submission disable trigger all')
  await ownerQuery(`update submission set submitted_at = submitted_at - interval '15 days' where application_id = $1`, [
    made.applicationId,
  ])
  await ownerQuery('alter table submission enable trigger all')
  await ownerQuery('update admission_moment set decision_working_days = 12 where id = $1', [made.momentId])
  await Promise.all([sendReminders(), sendReminders()])
  expect(await own()).toEqual(['decision-reminder'])
})

async function account(desk: string): Promise<{ email: string }> {
  const email = `${randomUUID()}@regio.example`
  await ownerQuery(
    `with person as (insert into identity."user" (id, name, email, "emailVerified") values ($1, 'Iemand', $2, true) returning id)
     insert into staff_desk (person_id, desk) select id, $3 from person`,
    [randomUUID(), email, desk],
  )
  return { email }
}
