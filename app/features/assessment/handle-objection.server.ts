import { randomUUID } from 'node:crypto'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { findDecision } from '#db/queries/assessment.queries.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { acknowledge, findObjectionProposal, lockObjection, setHearing } from '#db/queries/objection.store.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import type { JudgedCriterion } from './decision-record.ts'
import { decidersOf, objectionState, type ObjectionState } from './objection.ts'
import { requireObjectionDesk } from './objection.policy.ts'
import { objectionRefusal, type ObjectionAction, type ObjectionRole } from './objection.transitions.ts'
import { requireNoTie } from './require-no-interest.server.ts'
import { tellObjection, type ObjectionNews } from './tell-objection.server.ts'

/** An objection with what handling it takes, locked. */
export type LockedObjection = Awaited<ReturnType<typeof lockOpenObjection>>

/**
 * The objection with the decision it is against, locked, for who may do this with it now. Refuses whatever the table of
 * transitions does not name, and whoever has an interest in the provider: other people look at it.
 */
export async function lockOpenObjection(
  db: Db,
  actor: StaffActor,
  { objectionId, action }: { objectionId: string; action: ObjectionAction },
) {
  requireObjectionDesk(actor)
  const objection = found(isId(objectionId) ? await lockObjection(db, objectionId) : undefined)
  await requireNoTie(db, actor, objection.provider_id)
  const proposal = await findObjectionProposal(db, objectionId)
  const decision = found(await findDecision(db, objection.decision_id))
  const verdicts = decision.verdicts as unknown as JudgedCriterion[]
  const deciders = decidersOf({ proposedBy: decision.proposed_by, confirmedBy: decision.confirmed_by, verdicts })
  const role = deciders.has(actor.personId)
    ? 'decider'
    : proposal?.proposed_by === actor.personId
      ? 'proposer'
      : 'handler'
  requireStep(action, { role, state: stateOf(objection, proposal !== undefined) })
  return { objection, decision, verdicts, proposal }
}

type Dated = { closed_at: Date | null; acknowledged_at: Date | null }

/** Where a stored objection stands. */
export function stateOf({ closed_at, acknowledged_at }: Dated, proposed: boolean): ObjectionState {
  return objectionState({ closedAt: closed_at, acknowledgedAt: acknowledged_at, proposed })
}

/** Ends with the reason unless the table allows this step. */
export function requireStep(action: ObjectionAction, situation: { role: ObjectionRole; state: ObjectionState }): void {
  const refusal = objectionRefusal(action, situation)
  if (refusal) throw new Refusal(refusal.kind, [refusal.reason])
}

/** What everybody is told about this objection. */
export function newsOf({ objection }: LockedObjection): Omit<ObjectionNews, 'step'> {
  return {
    id: objection.id,
    number: objection.number,
    applicationId: objection.application_id,
    providerId: objection.provider_id,
    decideUntil: objection.decide_until,
  }
}

/** Takes the objection up: the provider is told that it is looked at, by whom, and until when. Once. */
export function acknowledgeObjection(actor: StaffActor, objectionId: string): Promise<void> {
  return inTransaction(actor, async (db) => {
    const locked = await lockOpenObjection(db, actor, { objectionId, action: 'acknowledge' })
    await acknowledge(db, objectionId, { id: actor.personId, name: actor.personName })
    await recordEvent(db, {
      kind: 'objection.acknowledged',
      subject: `application:${locked.objection.application_id}`,
      providerId: locked.objection.provider_id,
      visibility: 'shared',
      payload: { number: locked.objection.number },
    })
    await tellObjection(db, { ...newsOf(locked), step: 'acknowledged' })
  })
}

type Hearing = { at: Date; place: string }

/** True when nothing changes: pressing twice tells nobody twice. */
function isPlanned(
  objection: { hearing_at: Date | null; hearing_place: string | null },
  { at, place }: Hearing,
): boolean {
  return objection.hearing_at?.getTime() === at.getTime() && objection.hearing_place === place
}

/** Sets when and where the provider can explain itself, or sets it anew; refuses a time that has passed. */
export function planHearing(
  actor: StaffActor,
  hearing: { objectionId: string; at: Date; place: string },
): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { objectionId } = hearing
    const locked = await lockOpenObjection(db, actor, { objectionId, action: 'plan-hearing' })
    if (isPlanned(locked.objection, hearing)) return
    if (hearing.at.getTime() <= (await databaseNow(db)).getTime())
      throw new Refusal('refused', [{ kind: 'objection.hearingPassed', field: 'day', target: '#day' }])
    await setHearing(db, objectionId, hearing)
    await recordEvent(db, {
      kind: 'objection.hearing-planned',
      subject: `application:${locked.objection.application_id}`,
      providerId: locked.objection.provider_id,
      visibility: 'shared',
      payload: { number: locked.objection.number, at: hearing.at.toISOString() },
    })
    await tellObjection(db, { ...newsOf(locked), step: 'hearing', hearing: { ...hearing, occasion: randomUUID() } })
  })
}
