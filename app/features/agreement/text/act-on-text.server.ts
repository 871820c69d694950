import type { StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { listClausesOf, type Edition, type StoredClause } from '#db/queries/contract-text.queries.ts'
import { lockEdition } from '#db/queries/contract-text.store.ts'
import type { Db } from '#db/transaction.ts'
import { mayActOnText, textRole, textTransitions, type TextAct, type TextPeople } from './text.transitions.ts'

export type TextOrder = { id: string; rowVersion: number }

/** Ends with `forbidden` unless the actor works at the legal desk. */
export function requireLegal(actor: StaffActor): void {
  if (!actor.desks.includes('legal')) throw new Refusal('forbidden', [{ kind: 'agreement.legalOnly' }])
}

/** The edition under lock with the clauses it holds, when this lawyer may do this now and saw it as it is. */
export async function lockForAct(
  db: Db,
  actor: StaffActor,
  act: TextAct,
  { id, rowVersion }: TextOrder,
): Promise<{ edition: Edition; clauses: StoredClause[] }> {
  requireLegal(actor)
  const edition = found(isId(id) ? await lockEdition(db, id) : undefined)
  const clauses = await listClausesOf(db, edition.id)
  const { from }: { from: readonly string[] } = textTransitions[act]
  if (edition.row_version !== rowVersion || !from.includes(edition.status))
    throw new Refusal('conflict', [{ kind: 'contractText.changedMeanwhile' }])
  // What was shipped or loaded stays as it came; it is only reviewed and adopted.
  if ((act === 'write' || act === 'discard') && edition.origin !== 'written')
    throw new Refusal('refused', [{ kind: 'contractText.notWrittenHere' }])
  if (!mayActOnText(act, edition.status, textRole(actor.personId, peopleOf(edition, clauses))))
    throw new Refusal('refused', [{ kind: 'contractText.secondLawyer' }])
  return { edition, clauses }
}

/** Who wrote and sent what is not adopted yet. */
export function peopleOf(edition: Edition, clauses: readonly StoredClause[]): TextPeople {
  const open = clauses.filter(({ status }) => status !== 'adopted')
  return { sentBy: edition.sent_by, writers: [...new Set(open.flatMap(({ writers }) => writers))] }
}
