import { randomUUID } from 'node:crypto'
import type { Actor } from '#app/features/identity/actor.ts'
import { dayInAmsterdam, endOfDayInAmsterdam } from '#app/utils/calendar.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { moveReopenedApplications } from '#app/features/procedure/move-applications.server.ts'
import { isWorkingDay } from '#app/utils/working-days.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { assessmentStarted, listProviderIdsOfMoment } from '#db/queries/closing.queries.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { lockMomentForChange, moveClosing, type ClosingChange } from '#db/queries/moment.store.ts'
import { asAdmissionMoment } from '#db/queries/moment.queries.ts'
import { mailFollowers } from '#db/queries/follower.store.ts'
import { findProcedureSlug } from '#db/queries/procedure.queries.ts'
import { equatedDays } from '#db/reference-data/holidays/equated-days.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { requireMomentAction, requireProcurement } from './admission.policy.ts'
import { closingChangeRefusals, type ClosingChangeKind, type OutagePeriod } from './closing-change.ts'
import { timesOf } from './moment.ts'
import { scheduleTurns } from './schedule-turns.server.ts'

export type ClosingChangeInput = {
  momentId: string
  kind: ClosingChangeKind
  newClosing: Date
  /** When the portal could not be used, for an outage. */
  outage?: OutagePeriod | null
  reason: string
  rowVersion: number
}

/** What a change of the closing would do, for the confirm page. */
export type ClosingChangePreview = {
  closedBefore: Date
  closesAfter: Date
  outage: OutagePeriod | null
  providers: number
  /** The new closing falls on a Saturday, a Sunday or a holiday. */
  freeDay: boolean
}

/**
 * Checks a change of the closing without making it. Throws every reason why it may not be; the confirm page shows
 * what comes back.
 */
export function previewClosingChange(actor: Actor, input: ClosingChangeInput): Promise<ClosingChangePreview> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const moment = await checkedMoment(db, actor, input)
    const providers = await listProviderIdsOfMoment(db, input.momentId)
    return {
      closedBefore: moment.closes_at,
      closesAfter: input.newClosing,
      outage: input.outage ?? null,
      providers: providers.length,
      freeDay: !isWorkingDay(
        dayInAmsterdam(input.newClosing),
        equatedDays.map(({ date }) => date),
      ),
    }
  })
}

/**
 * Moves the closing for everybody at once, tells everybody who applies or follows, and keeps a public record with the
 * reason. The moment is locked first: a submission that holds the lock is in under the old closing, one that waits
 * for it meets the new one. Refuses `conflict` when a colleague changed the moment meanwhile.
 */
export function changeClosing(actor: Actor, input: ClosingChangeInput): Promise<void> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const moment = await checkedMoment(db, actor, input)
    const change: ClosingChange = {
      id: randomUUID(),
      momentId: moment.id,
      kind: input.kind,
      closedBefore: moment.closes_at,
      closesAfter: input.newClosing,
      reason: input.reason,
      changedBy: actor.personId,
      outage: input.outage ?? null,
    }
    await moveClosing(db, change)
    await scheduleTurns(db, moment.id, { opensAt: moment.opens_at, closesAt: input.newClosing })
    await record(db, change)
    await tellEveryone(db, moment, change)
    if (change.kind === 'outage') {
      const reopened = asAdmissionMoment({ ...moment, closes_at: change.closesAfter })
      await moveReopenedApplications(db, { ...reopened, procedureId: moment.procedure_id })
    }
    const told = { momentId: moment.id, changeId: change.id, closedBefore: change.closedBefore.toISOString() }
    await enqueue(db, 'tell-overtaken-evidence', told, `tell-overtaken-evidence:${change.id}`)
  })
}

async function checkedMoment(db: Db, actor: Actor, input: ClosingChangeInput) {
  const moment = found(await lockMomentForChange(db, input.momentId))
  const now = await databaseNow(db)
  requireMomentAction(actor, input.kind, { times: timesOf(moment), now })
  if (moment.row_version !== input.rowVersion) throw new Refusal('conflict', [{ kind: 'changedMeanwhile' }])
  const reasons = closingChangeRefusals({
    kind: input.kind,
    closesAt: moment.closes_at,
    newClosing: input.newClosing,
    now,
    answersPublishedAt: moment.answers_published_at,
    decisionBy: endOfDayInAmsterdam(moment.decision_by),
    rolling: moment.rolling,
    outage: input.outage ?? null,
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

type ToldMoment = { procedure_id: string; name: string }

async function tellEveryone(db: Db, moment: ToldMoment, change: ClosingChange): Promise<void> {
  const slug = found(await findProcedureSlug(db, moment.procedure_id))
  const parameters = {
    momentName: moment.name,
    closedBefore: change.closedBefore.toISOString(),
    closesAfter: change.closesAfter.toISOString(),
    reason: change.reason,
    link: `${publicUrl()}/procedures/${slug}#momenten`,
  }
  await mailFollowers(db, moment.procedure_id, {
    message: 'closing-changed',
    parameters,
    onceKey: `closing-changed:${change.id}`,
  })
}
