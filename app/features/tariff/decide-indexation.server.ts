import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { deleteIndexation, lockIndexation, moveIndexation } from '#db/queries/tariff-indexation.store.ts'
import {
  adoptTariffVersions,
  deleteTariffConcepts,
  proposeTariffVersions,
  returnTariffVersions,
} from '#db/queries/tariff-version.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { actsOn, INDEXATION_ACTS, type IndexationAct } from './indexation.ts'
import { requireSameTariffs } from './same-tariffs.server.ts'

export type IndexationDecision = { id: string; rowVersion: number }

/** The locked indexation, when this officer may do this now and saw it as it is; refuses otherwise. */
export async function lockFor(db: Db, actor: StaffActor, act: IndexationAct, { id, rowVersion }: IndexationDecision) {
  requireProcurement(actor)
  const indexation = found(isId(id) ? await lockIndexation(db, id) : undefined)
  const { status, proposed_by: proposedBy } = indexation
  if (indexation.row_version !== rowVersion || INDEXATION_ACTS[act].from !== status)
    throw new Refusal('conflict', [{ kind: 'tariff.changedMeanwhile' }])
  if (!actsOn({ status, proposedBy }, actor.personId).includes(act))
    throw new Refusal('refused', [{ kind: 'tariff.otherOfficer' }])
  return indexation
}

/** Puts a concept before a colleague, gives it back, adopts it (another officer), or throws it away. */
export function decideIndexation(
  actor: StaffActor,
  act: Exclude<IndexationAct, 'publish'>,
  decision: IndexationDecision,
): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { id, procedure_id, year, ...indexation } = await lockFor(db, actor, act, decision)
    const by = { id: actor.personId, name: actor.personName }
    if (act === 'propose' || act === 'adopt') await requireSameTariffs(db, { id, procedure_id, ...indexation })
    if (act === 'propose') await proposeTariffVersions(db, id, by)
    if (act === 'return') await returnTariffVersions(db, id)
    if (act === 'adopt') await adoptTariffVersions(db, id, by)
    if (act === 'discard') await deleteTariffConcepts(db, id)
    const { to } = INDEXATION_ACTS[act]
    await (to === null ? deleteIndexation(db, id) : moveIndexation(db, id, { to, by }))
    await recordEvent(db, {
      kind: 'tariff.indexation-decided',
      subject: `procedure:${procedure_id}`,
      providerId: null,
      visibility: 'internal',
      payload: { year, act },
    })
  })
}
