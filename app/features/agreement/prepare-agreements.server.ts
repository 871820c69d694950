import type { StaffActor } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { findContractSource, listDecisionsToContract, listMandates } from '#db/queries/agreement.queries.ts'
import { insertAgreement } from '#db/queries/agreement.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { mayPrepare } from './agreement.policy.ts'

export const TEMPLATE_VERSION = '2026-1'

/**
 * Has an agreement made for every decision that admits something and has its category: one per provider and
 * procedure, also when two people press at once. Answers how many were started. The texts follow as jobs.
 */
export async function prepareAgreements(actor: StaffActor): Promise<{ started: number }> {
  const may = mayPrepare(actor)
  if (!may.allowed) throw new Refusal('forbidden', may.reasons)
  return inTransaction(actor, async (db) => {
    // Without somebody who can bind the region no agreement can ever be signed: say so before making any.
    if ((await listMandates(db)).length === 0) throw new Refusal('refused', [{ kind: 'agreement.noMandateHolder' }])
    let started = 0
    for (const decision of await listDecisionsToContract(db)) {
      const source = await findContractSource(db, decision.id)
      if (!source) continue
      const { startsOn, endsOn } = { startsOn: source.contract_start, endsOn: source.content.contractTerms.endsOn }
      const agreement = await insertAgreement(db, {
        procedureId: decision.procedure_id,
        providerId: decision.provider_id,
        decisionId: decision.id,
        templateVersion: TEMPLATE_VERSION,
        generatedBy: actor.personId,
        startsOn,
        endsOn,
      })
      if (!agreement) continue
      started += 1
      await recordEvent(db, {
        kind: 'agreement.generated',
        subject: `agreement:${agreement.id}`,
        providerId: decision.provider_id,
        visibility: 'internal',
        payload: { number: agreement.number },
      })
      await enqueue(db, 'generate-agreement', { agreementId: agreement.id }, `generate-agreement:${agreement.id}`)
    }
    return { started }
  })
}
