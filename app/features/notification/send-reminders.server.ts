import { SYSTEM } from '#app/features/identity/actor.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { tell } from '#db/queries/notification.store.ts'
import { listDeskRecipients, listRecipients } from '#db/queries/recipient.queries.ts'
import {
  listDraftsToSubmit,
  listMomentsToDecide,
  listRepairsToAnswer,
  listRollingToDecide,
} from '#db/queries/reminder.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import type { MailParameters } from '#emails/catalogue.ts'
import { remindersDue, type RunningDeadline } from './reminders.ts'

/** A deadline that runs, and how whoever has to act is told; the key names the reminder. */
type Watched = RunningDeadline & { tellAll: (key: string) => Promise<void> }
type Watch = (db: Db, only?: string) => Promise<Watched[]>

/**
 * Job, by the clock: sends every reminder that is due. Each one is looked up again, locked and written in a transaction
 * of its own; its key makes it one, whoever else runs this at the same time and however often it is tried again.
 */
export async function sendReminders(): Promise<void> {
  for (const watch of [drafts, repairs, decisions, rollingDecisions]) {
    const due = await inTransaction(SYSTEM, async (db) => remindersDue(await watch(db), await databaseNow(db)))
    for (const { subjectId } of due) await inTransaction(SYSTEM, (db) => remind(db, watch, subjectId))
  }
}

async function remind(db: Db, watch: Watch, subjectId: string): Promise<void> {
  const watched = await watch(db, subjectId)
  for (const { key } of remindersDue(watched, await databaseNow(db))) {
    for (const { tellAll } of watched) await tellAll(key)
  }
}

const drafts: Watch = async (db, only) =>
  (await listDraftsToSubmit(db, only)).map((draft) => ({
    kind: 'closing-reminder',
    subjectId: draft.id,
    at: draft.closes_at,
    since: draft.started_at,
    tellAll: async (key) => {
      const parameters = {
        providerName: draft.provider_name,
        applicationNumber: draft.number,
        momentName: draft.moment_name,
        closesAt: draft.closes_at.toISOString(),
        link: `${publicUrl()}/aanmeldingen/${draft.id}`,
      }
      for (const to of await peopleOf(db, draft.provider_id, key)) {
        await tell(db, { ...to, message: 'closing-reminder', parameters })
      }
    },
  }))

const repairs: Watch = async (db, only) =>
  (await listRepairsToAnswer(db, only)).map((repair) => ({
    kind: 'repair-reminder',
    subjectId: repair.id,
    at: repair.due_at,
    since: repair.asked_at,
    tellAll: async (key) => {
      const parameters = {
        providerName: repair.provider_name,
        applicationNumber: repair.number,
        dueAt: repair.due_at.toISOString(),
        link: `${publicUrl()}/aanmeldingen/${repair.id}/herstel`,
      }
      for (const to of await peopleOf(db, repair.provider_id, key)) {
        await tell(db, { ...to, message: 'repair-reminder', parameters })
      }
    },
  }))

const decisions: Watch = async (db, only) =>
  (await listMomentsToDecide(db, only)).map((moment) => ({
    kind: 'decision-reminder',
    subjectId: moment.id,
    at: moment.decides_before,
    since: moment.opens_at,
    tellAll: (key) => {
      const { name: momentName, decision_by: decisionBy, open } = moment
      const link = `${publicUrl()}/inkoop/momenten/${moment.id}`
      return tellProcurement(db, key, { momentName, decisionBy, open, link })
    },
  }))

/** In a rolling moment each submission has a term of its own. */
const rollingDecisions: Watch = async (db, only) =>
  (await listRollingToDecide(db, only)).map((application) => ({
    kind: 'decision-reminder',
    subjectId: application.id,
    at: application.decides_before,
    since: application.sent_in_at,
    tellAll: (key) => {
      const momentName = `${application.moment_name}, ${application.number}`
      const link = `${publicUrl()}/inkoop/aanmeldingen/${application.id}`
      return tellProcurement(db, key, { momentName, decisionBy: application.decision_by, open: 1, link })
    },
  }))

async function tellProcurement(db: Db, key: string, parameters: MailParameters['decision-reminder']): Promise<void> {
  for (const { id, email } of await listDeskRecipients(db, 'procurement')) {
    await tell(db, {
      personId: id,
      providerId: null,
      recipient: email,
      locale: 'nl',
      onceKey: `${key}:${id}`,
      message: 'decision-reminder',
      parameters,
    })
  }
}

/** Everybody who may act for this provider, as `tell` takes them. */
async function peopleOf(db: Db, providerId: string, key: string) {
  const people = await listRecipients(db, [providerId])
  return people.map(({ id, email }) => ({
    personId: id,
    providerId,
    recipient: email,
    locale: 'nl' as const,
    onceKey: `${key}:${id}`,
  }))
}
