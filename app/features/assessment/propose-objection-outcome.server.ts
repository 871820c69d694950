import type { StaffActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { deleteObjectionProposal, insertObjectionProposal } from '#db/queries/objection.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { contentOfDecision } from './content-of-decision.server.ts'
import { productDecisionsOf } from './decision-record.ts'
import { lockOpenObjection, type LockedObjection } from './handle-objection.server.ts'
import { outcomeOfObjection, type NewOutcome } from './objection.ts'

export type OutcomeInput = { objectionId: string; metCriteria: readonly string[]; reason: string }

/**
 * Proposes how an objection ends: which refused criteria are met after all, and why. What follows is computed from that
 * as every decision is. A second officer, who also had no part in the decision, then confirms it or sends it back.
 */
export function proposeObjectionOutcome(actor: StaffActor, input: OutcomeInput): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { objectionId } = input
    const locked = await lockOpenObjection(db, actor, { objectionId, action: 'propose-outcome' })
    const { outcome } = await newOutcome(db, locked, input.metCriteria)
    const by = { id: actor.personId, name: actor.personName }
    await insertObjectionProposal(db, { ...input, outcome, by })
    await recordStep(db, locked, { kind: 'objection.outcome-proposed', outcome })
  })
}

/** Sends a proposed outcome back: whoever proposed it, or a colleague, proposes anew. */
export function returnObjectionOutcome(actor: StaffActor, objectionId: string): Promise<void> {
  return inTransaction(actor, async (db) => {
    const locked = await lockOpenObjection(db, actor, { objectionId, action: 'return-outcome' })
    const { outcome } = found(locked.proposal)
    await deleteObjectionProposal(db, objectionId)
    await recordStep(db, locked, { kind: 'objection.outcome-returned', outcome })
  })
}

/** What follows when these criteria are met after all; refuses what cannot follow. */
export async function newOutcome(
  db: Db,
  { decision, verdicts }: Pick<LockedObjection, 'decision' | 'verdicts'>,
  metCriteria: readonly string[],
): Promise<NewOutcome> {
  const content = await contentOfDecision(db, decision)
  const former = { products: productDecisionsOf(decision.products), verdicts }
  const result = outcomeOfObjection(content, former, metCriteria)
  if (!result.ok) throw new Refusal('refused', result.reasons)
  return result.value
}

type Step = { kind: 'objection.outcome-proposed' | 'objection.outcome-returned'; outcome: string }

function recordStep(db: Db, { objection }: LockedObjection, { kind, outcome }: Step): Promise<void> {
  return recordEvent(db, {
    kind,
    subject: `application:${objection.application_id}`,
    providerId: objection.provider_id,
    visibility: 'internal',
    payload: { number: objection.number, outcome },
  })
}
