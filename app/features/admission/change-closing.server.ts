import { randomUUID } from 'node:crypto'
import type { Actor } from '#app/features/identity/actor.ts'
import { endOfDayInAmsterdam } from '#app/utils/calendar.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { assessmentStarted, listProviderIdsOfMoment } from '#db/queries/closing.queries.ts'
import { lockMomentForChange, moveClosing, type ClosingChange } from '#db/queries/moment.store.ts'
import { putMail } from '#db/queries/outbox.store.ts'
import { listRecipients } from '#db/queries/recipient.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { requireProcurement } from './admission.policy.ts'
import { closingChangeRefusals, type ClosingChangeKind } from './closing-change.ts'

export type ClosingChangeInput = {
  momentId: string
  kind: ClosingChangeKind
  newClosing: Date
  reason: string
  rowVersion: number
}

/** What a change of the closing would do, for the confirm page. */
export type ClosingChangePreview = { closedBefore: Date; closesAfter: Date; providers: number }

/**
 * Checks a change of the closing without making it. Throws every reason why it may not be; the confirm page shows
 * what comes back.
 */
export function previewClosingChange(actor: Actor, input: ClosingChangeInput): Promise<ClosingChangePreview> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const moment = await checkedMoment(db, input)
    const providers = await listProviderIdsOfMoment(db, input.momentId)
    return { closedBefore: moment.closes_at, closesAfter: input.newClosing, providers: providers.length }
  })
}

/**
 * Moves the closing for everybody at once, tells everybody with an application, and keeps a public record with the
 * reason. The moment is locked first: a submission that holds the lock is in under the old closing, one that waits
 * for it meets the new one. Refuses `conflict` when a colleague changed the moment meanwhile.
 */
export function changeClosing(actor: Actor, input: ClosingChangeInput): Promise<void> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const moment = await checkedMoment(db, input)
    const change: ClosingChange = {
      id: randomUUID(),
      momentId: moment.id,
      kind: input.kind,
      closedBefore: moment.closes_at,
      closesAfter: input.newClosing,
      reason: input.reason,
      changedBy: actor.personId,
    }
    await moveClosing(db, change)
    await record(db, change)
    await tellEveryone(db, moment.name, change)
  })
}

async function checkedMoment(db: Db, input: ClosingChangeInput) {
  const moment = found(await lockMomentForChange(db, input.momentId))
  if (moment.row_version !== input.rowVersion) throw new Refusal('conflict', [{ kind: 'changedMeanwhile' }])
  const reasons = closingChangeRefusals({
    kind: input.kind,
    closesAt: moment.closes_at,
    newClosing: input.newClosing,
    now: await databaseNow(db),
    answersPublishedAt: moment.answers_published_at,
    decisionBy: endOfDayInAmsterdam(moment.decision_by),
    rolling: moment.rolling,
    assessmentStarted: await assessmentStarted(db, moment.id),
  })
  if (reasons.length > 0) throw new Refusal('refused', reasons)
  return moment
}

function record(db: Db, change: ClosingChange): Promise<void> {
  return recordEvent(db, {
    kind: 'moment.closing-changed',
    subject: `moment:${change.momentId}`,
    providerId: null,
    visibility: 'shared',
    payload: {
      kind: change.kind,
      from: change.closedBefore.toISOString(),
      to: change.closesAfter.toISOString(),
      reason: change.reason,
    },
  })
}

async function tellEveryone(db: Db, momentName: string, change: ClosingChange): Promise<void> {
  const recipients = await listRecipients(db, await listProviderIdsOfMoment(db, change.momentId))
  for (const person of recipients) {
    await putMail(db, {
      recipient: person.email,
      message: 'closing-changed',
      locale: 'nl',
      onceKey: `closing-changed:${change.id}:${person.id}`,
      parameters: {
        momentName,
        closedBefore: change.closedBefore.toISOString(),
        closesAfter: change.closesAfter.toISOString(),
        reason: change.reason,
        link: `${publicUrl()}/aanbieder`,
      },
    })
  }
}
