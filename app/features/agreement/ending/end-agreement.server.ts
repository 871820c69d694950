import type { ProviderActor, StaffActor } from '#app/features/identity/actor.ts'
import { addDays, dayInAmsterdam } from '#app/utils/calendar.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { lockAgreement, setEndsOn, type Agreement } from '#db/queries/agreement.store.ts'
import { findAgreement } from '#db/queries/agreement.queries.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { findEnding } from '#db/queries/ending.queries.ts'
import {
  insertEnding,
  insertEndingTasks,
  lockEnding,
  noteEndingAnnounced,
  noteEndingConfirmed,
  noteEndingWithdrawn,
  tickEndingTask,
} from '#db/queries/ending.store.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { listSignatories } from '#db/queries/party.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { contractFactsOf } from '../amendment/change.ts'
import { mayPrepare, signatoryOf } from '../agreement.policy.ts'
import { tellLawyers, tellProviderOf, providerLink } from '../tell-about-agreement.server.ts'
import {
  ANSWER_DAYS,
  ENDING_CLAUSE,
  endingTasks,
  whyNotConfirm,
  whyNotEnd,
  type EndingCheck,
  type EndingTask,
} from './ending.ts'
import { endingStateOf } from './ending-state-of.ts'
import type { EndingForm } from './ending.schema.ts'
import { mayActOnEnding, type EndingAct } from './ending.transitions.ts'

type Ending = NonNullable<Awaited<ReturnType<typeof lockEnding>>>

/**
 * A lawyer proposes to end an agreement, by the article of its kind and with the ground in words. A second lawyer
 * decides. Throws `refused` with every reason.
 */
export async function proposeEnding(
  actor: StaffActor,
  { agreementId, ...form }: EndingForm & { agreementId: string },
): Promise<void> {
  const may = mayPrepare(actor)
  if (!may.allowed) throw new Refusal('forbidden', may.reasons)
  await inTransaction(actor, async (db) => {
    const agreement = found(isId(agreementId) ? await lockAgreement(db, agreementId) : undefined)
    const by = { id: actor.personId, name: actor.personName }
    await add(db, agreement, { ...form, party: 'region', by })
    await record(db, agreement, { kind: 'ending.proposed', how: form.kind, endsOn: form.endsOn, ground: form.ground })
  })
}

/** A signatory of the provider gives notice; that holds at once, and the legal desk is told. */
export async function giveNotice(
  actor: ProviderActor,
  { agreementId, endsOn, ground }: Pick<EndingForm, 'endsOn' | 'ground'> & { agreementId: string },
): Promise<void> {
  await inTransaction(actor, async (db) => {
    const agreement = found(isId(agreementId) ? await lockAgreement(db, agreementId) : undefined)
    found(agreement.frozen_at)
    if (!signatoryOf(actor, await listSignatories(db, agreement.provider_id)))
      throw new Refusal('forbidden', [{ kind: 'agreement.notYours' }])
    const by = { id: actor.personId, name: actor.personName }
    await add(db, agreement, { kind: 'termination', endsOn, ground, party: 'provider', by, confirmedBy: by })
    await setEndsOn(db, agreement.id, endsOn)
    await record(db, agreement, { kind: 'ending.confirmed', how: 'termination', endsOn, ground })
    await enqueue(db, 'issue-ending-letter', { agreementId: agreement.id }, `issue-ending-letter:${agreement.id}`)
    await tellLawyers(db, { agreement }, { answer: 'gave-notice', reason: ground, occasion: endsOn })
  })
}

/** The provider is told that the region intends to end its agreement, and can answer before it decides. */
export function announceEnding(actor: StaffActor, agreementId: string): Promise<void> {
  return actOnEnding(actor, { agreementId, act: 'announce' }, async (db, { agreement, ending, today }) => {
    const earliest = addDays(today, ANSWER_DAYS)
    const endsOn = ending.ends_on < earliest ? earliest : ending.ends_on
    await noteEndingAnnounced(db, ending.id, endsOn)
    await record(db, agreement, { kind: 'ending.announced', how: ending.kind, endsOn, ground: ending.ground })
    await tellProviderOf(db, agreement, {
      message: 'agreement-ends',
      occasion: `intended:${ending.id}`,
      parameters: {
        agreementNumber: agreement.number,
        step: 'intended',
        endsOn,
        ground: ending.ground,
        link: providerLink({ agreement }),
        attachments: [],
      },
    })
  })
}

/**
 * A second lawyer decides: the agreement gets its last day, what has to be done gets its dates, and the letter is made
 * and sent by a job.
 */
export function confirmEnding(actor: StaffActor, agreementId: string): Promise<void> {
  return actOnEnding(actor, { agreementId, act: 'confirm' }, async (db, { agreement, ending, today }) => {
    const reasons = whyNotConfirm(await checkOf(db, agreement, { ...ending, party: ending.by_party, today }))
    if (reasons.length > 0) throw new Refusal('refused', reasons)
    await noteEndingConfirmed(db, ending.id, { id: actor.personId, name: actor.personName })
    await setEndsOn(db, agreement.id, ending.ends_on)
    await insertEndingTasks(db, ending.id, endingTasks({ decidedOn: today, endsOn: ending.ends_on }))
    const { kind: how, ends_on: endsOn, ground } = ending
    await record(db, agreement, { kind: 'ending.confirmed', how, endsOn, ground })
    await enqueue(db, 'issue-ending-letter', { agreementId: agreement.id }, `issue-ending-letter:${agreement.id}`)
  })
}

/** A proposal that is not followed, with the reason. */
export function withdrawEnding(
  actor: StaffActor,
  { agreementId, reason }: { agreementId: string; reason: string },
): Promise<void> {
  return actOnEnding(actor, { agreementId, act: 'withdraw' }, async (db, { agreement, ending }) => {
    await noteEndingWithdrawn(db, ending.id, reason)
    await record(db, agreement, { kind: 'ending.withdrawn', how: ending.kind, reason })
  })
}

/** Something that has to be done at the end is done. */
export function tickTask(
  actor: StaffActor,
  { agreementId, task }: { agreementId: string; task: EndingTask },
): Promise<void> {
  return actOnEnding(actor, { agreementId, act: 'tick-task' }, async (db, { agreement, ending }) => {
    if (!(await tickEndingTask(db, ending.id, task, actor.personName)))
      throw new Refusal('conflict', [{ kind: 'ending.tickedAlready' }])
    await record(db, agreement, { kind: 'ending.task-done', task, name: actor.personName })
  })
}

type Locked = { agreement: Agreement; ending: Ending; today: string }

function actOnEnding(
  actor: StaffActor,
  { agreementId, act }: { agreementId: string; act: EndingAct },
  work: (db: Db, locked: Locked) => Promise<void>,
): Promise<void> {
  const may = mayPrepare(actor)
  if (!may.allowed) throw new Refusal('forbidden', may.reasons)
  return inTransaction(actor, async (db) => {
    const agreement = found(isId(agreementId) ? await lockAgreement(db, agreementId) : undefined)
    const ending = found(await lockEnding(db, agreement.id))
    const role = ending.proposed_by === actor.personId ? 'lawyer' : 'second-lawyer'
    const state = endingStateOf(ending)
    if (!mayActOnEnding(act, state, [role]))
      throw mayActOnEnding(act, state, ['second-lawyer'])
        ? new Refusal('refused', [{ kind: 'ending.secondLawyer' }])
        : new Refusal('conflict', [{ kind: 'agreement.movedOn' }])
    await work(db, { agreement, ending, today: dayInAmsterdam(await databaseNow(db)) })
  })
}

type NewOrder = EndingForm & {
  party: 'region' | 'provider'
  by: { id: string; name: string }
  confirmedBy?: { id: string; name: string }
}

async function add(db: Db, agreement: Agreement, { kind, endsOn, ground, party, ...who }: NewOrder): Promise<void> {
  const today = dayInAmsterdam(await databaseNow(db))
  const asked = { kind, ends_on: endsOn, party, announced_at: null, today }
  const reasons = whyNotEnd(await checkOf(db, agreement, asked))
  if (reasons.length > 0) throw new Refusal('refused', reasons)
  const { id: agreementId, provider_id: providerId } = agreement
  const clause = ENDING_CLAUSE[kind]
  const added = await insertEnding(db, { agreementId, providerId, kind, party, clause, ground, endsOn, ...who })
  if (!added) throw new Refusal('conflict', [{ kind: 'ending.onePending' }])
}

type Asked = Pick<Ending, 'kind' | 'ends_on' | 'announced_at'> & { party: EndingCheck['party']; today: string }

async function checkOf(db: Db, agreement: Agreement, asked: Asked): Promise<EndingCheck> {
  const { parameters, in_force_at: inForceAt, ended_at: endedAt } = agreement
  const terms = inForceAt ? contractFactsOf(parameters).terms : null
  const months = asked.party === 'provider' ? terms?.providerNoticeMonths : terms?.clientNoticeMonths
  return {
    kind: asked.kind,
    party: asked.party,
    endsOn: asked.ends_on,
    today: asked.today,
    inForce: inForceAt !== null && endedAt === null,
    pending: (await findEnding(db, agreement.id)) !== undefined,
    agreementEndsOn: agreement.ends_on,
    category: (await findAgreement(db, agreement.id))?.category ?? '',
    noticeMonths: months ?? 0,
    announcedOn: asked.announced_at ? dayInAmsterdam(asked.announced_at) : null,
  }
}

type Told =
  | { kind: 'ending.proposed' | 'ending.announced' | 'ending.confirmed'; how: string; endsOn: string; ground: string }
  | { kind: 'ending.withdrawn'; how: string; reason: string }
  | { kind: 'ending.task-done'; task: string; name: string }

async function record(db: Db, agreement: Agreement, told: Told): Promise<void> {
  const { number } = agreement
  const shared = told.kind === 'ending.announced' || told.kind === 'ending.confirmed'
  const about = {
    subject: `agreement:${agreement.id}`,
    providerId: agreement.provider_id,
    visibility: shared ? ('shared' as const) : ('internal' as const),
  }
  if (told.kind === 'ending.withdrawn')
    return recordEvent(db, { ...about, kind: told.kind, payload: { number, how: told.how, reason: told.reason } })
  if (told.kind === 'ending.task-done')
    return recordEvent(db, { ...about, kind: told.kind, payload: { number, task: told.task, name: told.name } })
  const { how, endsOn, ground } = told
  return recordEvent(db, { ...about, kind: told.kind, payload: { number, how, endsOn, ground } })
}
