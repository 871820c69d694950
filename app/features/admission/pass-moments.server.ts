import { isIn } from '#app/features/application/application.ts'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { listProviderIdsOfMoment } from '#db/queries/closing.queries.ts'
import { listApplicationsOfMoment, listDueMoments } from '#db/queries/moment.queries.ts'
import { lockMomentForChange, recordTurns, type MomentTurn } from '#db/queries/moment.store.ts'
import { tell } from '#db/queries/notification.store.ts'
import { listDeskRecipients, listRecipients } from '#db/queries/recipient.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { tellFollowers } from './announce-moment.server.ts'

/**
 * Records and tells what opened or closed by the database clock. The phase of a moment follows from time alone and
 * needs no job; this only says so: one event in the audit trail, one mail to each. Safe to run twice, by two workers,
 * or days late: an instant is recorded under the moment's lock and only whoever recorded it tells. The lock waits for
 * every submission in flight, so that what the closing counts is what was in.
 */
export async function passMoments(): Promise<void> {
  const due = await inTransaction(SYSTEM, listDueMoments)
  for (const momentId of due) await inTransaction(SYSTEM, (db) => passMoment(db, momentId))
}

type Moment = NonNullable<Awaited<ReturnType<typeof lockMomentForChange>>>

async function passMoment(db: Db, momentId: string): Promise<void> {
  const moment = await lockMomentForChange(db, momentId)
  if (!moment) return
  const now = await databaseNow(db)
  for (const turn of await recordTurns(db, momentId)) {
    if (turn.turn === 'opened') await passOpening(db, moment, { turn, stillOpen: now < moment.closes_at })
    else await passClosing(db, moment, turn)
  }
}

/**
 * Nobody is called to a moment that was over before the portal could say that it opened, and nobody who was so quick
 * that its application for it was begun by then.
 */
async function passOpening(
  db: Db,
  moment: Moment,
  { turn, stillOpen }: { turn: MomentTurn; stillOpen: boolean },
): Promise<void> {
  await recordEvent(db, {
    kind: 'moment.opened',
    subject: `moment:${moment.id}`,
    providerId: null,
    visibility: 'shared',
    payload: { at: turn.at.toISOString() },
  })
  if (!stillOpen) return
  const onceKey = `moment-opened:${moment.id}`
  const except = await listProviderIdsOfMoment(db, moment.id)
  await tellFollowers(db, moment.id, { news: 'opened', reason: moment.reason, onceKey, except })
}

async function passClosing(db: Db, moment: Moment, turn: MomentTurn): Promise<void> {
  const applications = await listApplicationsOfMoment(db, moment.id)
  const drafts = applications.filter((application) => application.status === 'draft')
  // In a rolling moment whoever sent in has long heard; its end only concerns who did not.
  const submitted = moment.rolling ? [] : applications.filter((application) => isIn(application.status))
  await recordEvent(db, {
    kind: 'moment.closed',
    subject: `moment:${moment.id}`,
    providerId: null,
    visibility: 'shared',
    payload: { at: turn.at.toISOString(), submitted: submitted.length, drafts: drafts.length },
  })
  const closing = `${moment.id}:${turn.at.toISOString()}`
  for (const application of submitted) await tellApplicant(db, { application, moment, closing, state: 'in' })
  for (const application of drafts) await tellApplicant(db, { application, moment, closing, state: 'not-in' })
  if (submitted.length > 0) await tellProcurement(db, { moment, count: submitted.length, closing })
}

type Applicant = {
  application: Awaited<ReturnType<typeof listApplicationsOfMoment>>[number]
  moment: Moment
  closing: string
  state: 'in' | 'not-in'
}

async function tellApplicant(db: Db, { application, moment, closing, state }: Applicant): Promise<void> {
  for (const person of await listRecipients(db, [application.provider_id])) {
    await tell(db, {
      personId: person.id,
      providerId: application.provider_id,
      recipient: person.email,
      message: 'moment-closed',
      locale: 'nl',
      onceKey: `moment-closed:${closing}:${application.id}:${person.id}`,
      parameters: {
        providerName: application.provider_name,
        applicationNumber: application.number,
        momentName: moment.name,
        state,
        closedAt: moment.closes_at.toISOString(),
        decisionBy: moment.decision_by,
        link: `${publicUrl()}/aanmeldingen/${application.id}`,
      },
    })
  }
}

async function tellProcurement(
  db: Db,
  { moment, count, closing }: { moment: Moment; count: number; closing: string },
): Promise<void> {
  for (const person of await listDeskRecipients(db, 'procurement')) {
    await tell(db, {
      personId: person.id,
      providerId: null,
      recipient: person.email,
      message: 'assessment-ready',
      locale: 'nl',
      onceKey: `assessment-ready:${closing}:${person.id}`,
      parameters: {
        momentName: moment.name,
        count,
        decisionBy: moment.decision_by,
        link: `${publicUrl()}/inkoop?moment=${moment.id}`,
      },
    })
  }
}
