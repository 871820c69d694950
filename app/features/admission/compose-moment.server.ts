import type { Insertable } from 'kysely'
import type { Actor, StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { asAdmissionMoment, findMoment } from '#db/queries/moment.queries.ts'
import { insertMoment, lockMomentForChange, updateMoment } from '#db/queries/moment.store.ts'
import type { AdmissionMomentTable } from '#db/tables/admission-moment.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { requireMomentAction, requireProcurement } from './admission.policy.ts'
import { tellFollowers } from './announce-moment.server.ts'
import { changedFields, decisionDay, momentRefusals } from './moment-rules.ts'
import { timesOf } from './moment.ts'
import type { MomentDraft } from './moment.schema.ts'
import { composingFor } from './read-composer.server.ts'
import { scheduleTurns } from './schedule-turns.server.ts'

/** A moment to be announced; its id came with the page. */
export type NewMoment = { id: string; procedureId: string; draft: MomentDraft }

/** Checks a composed moment without keeping it; throws every reason why it cannot be announced like this. */
export function checkMoment(actor: StaffActor, procedureId: string, draft: MomentDraft): Promise<void> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    await requireSound(db, procedureId, draft)
  })
}

/**
 * Announces a moment of a published procedure: from now on everybody sees when it opens, and followers are told.
 * A second press of the same page changes nothing. Refuses a moment that contradicts itself or opens in the past.
 */
export function announceMoment(actor: StaffActor, { id, procedureId, draft }: NewMoment): Promise<void> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const known = await findMoment(db, id)
    if (known) return
    await requireSound(db, procedureId, draft)
    const isNew = await insertMoment(db, { id, procedure_id: procedureId, ...columnsOf(draft) })
    if (!isNew) return
    await scheduleTurns(db, id, draft)
    await recordEvent(db, {
      kind: 'moment.announced',
      subject: `moment:${id}`,
      providerId: null,
      visibility: 'shared',
      payload: { name: draft.name, opensAt: draft.opensAt.toISOString(), closesAt: draft.closesAt.toISOString() },
    })
    await tellFollowers(db, id, { news: 'announced', reason: draft.words, onceKey: `moment-announced:${id}` })
  })
}

export type MomentChange = { momentId: string; draft: MomentDraft; rowVersion: number; reason: string }

/**
 * Changes a moment that has not opened, with a reason that followers read. Refuses `conflict` when a colleague changed
 * it meanwhile, and `too-late` once it opened by the database clock, read while the moment is locked: then only its
 * closing can still move.
 */
export function changeMoment(actor: StaffActor, change: MomentChange): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { moment, now } = await lockUnopened(db, actor, { ...change, action: 'change' })
    if (change.reason === '') throw new Refusal('refused', [{ kind: 'required', field: 'changeReason' }])
    const before: MomentDraft = { ...asAdmissionMoment(moment), words: moment.reason }
    const { procedure_id: procedureId } = moment
    await requireSound(db, procedureId, change.draft)
    const fields = changedFields(before, change.draft)
    if (fields.length === 0) return
    await updateMoment(db, moment.id, columnsOf(change.draft))
    await scheduleTurns(db, moment.id, change.draft)
    await recordEvent(db, {
      kind: 'moment.changed',
      subject: `moment:${moment.id}`,
      providerId: null,
      visibility: 'shared',
      payload: { fields, reason: change.reason },
    })
    await tellFollowers(db, moment.id, {
      news: 'changed',
      reason: change.reason,
      onceKey: `moment-changed:${moment.id}:${String(now.getTime())}`,
    })
  })
}

export type Cancelling = { momentId: string; rowVersion: number; reason: string }

/** Takes back a moment that has not opened, with a reason that everybody can read; it stays visible as cancelled. */
export function cancelMoment(actor: StaffActor, { momentId, rowVersion, reason }: Cancelling): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { moment, now } = await lockUnopened(db, actor, { action: 'cancel', momentId, rowVersion })
    await updateMoment(db, moment.id, { cancelled_at: now, cancel_reason: reason })
    await recordEvent(db, {
      kind: 'moment.cancelled',
      subject: `moment:${moment.id}`,
      providerId: null,
      visibility: 'shared',
      payload: { reason },
    })
    await tellFollowers(db, moment.id, { news: 'cancelled', reason, onceKey: `moment-cancelled:${moment.id}` })
  })
}

type Wanted = { action: 'change' | 'cancel'; momentId: string; rowVersion: number }

async function lockUnopened(db: Db, actor: Actor, wanted: Wanted) {
  requireProcurement(actor)
  const moment = found(isId(wanted.momentId) ? await lockMomentForChange(db, wanted.momentId) : undefined)
  const now = await databaseNow(db)
  requireMomentAction(actor, wanted.action, { times: timesOf(moment), now })
  if (moment.row_version !== wanted.rowVersion) throw new Refusal('conflict', [{ kind: 'changedMeanwhile' }])
  return { moment, now }
}

async function requireSound(db: Db, procedureId: string, draft: MomentDraft): Promise<void> {
  const { checks } = await composingFor(db, procedureId)
  const reasons = momentRefusals(draft, checks)
  if (reasons.length > 0) throw new Refusal('refused', reasons)
}

function columnsOf(draft: MomentDraft): Omit<Insertable<AdmissionMomentTable>, 'id' | 'procedure_id'> {
  return {
    name: draft.name,
    reason_kind: draft.reason,
    reason: draft.words,
    opens_at: draft.opensAt,
    questions_until: draft.questionsUntil,
    answers_published_at: draft.answersPublishedAt,
    closes_at: draft.closesAt,
    decision_by: decisionDay(draft),
    contract_start: draft.contractStart,
    rolling: draft.rolling,
    conditions: draft.conditions,
    decision_working_days: draft.decisionWorkingDays,
    product_codes: draft.productCodes === null ? null : [...draft.productCodes],
    categories: [...(draft.categories ?? [])],
    repair_days: draft.repairDays,
    objection_days: draft.objectionDays,
  }
}
