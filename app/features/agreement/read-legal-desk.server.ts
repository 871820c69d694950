import type { StaffActor } from '#app/features/identity/actor.ts'
import { listAgreements, listAllSignatures, listDecisionsToContract } from '#db/queries/agreement.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import type { AgreementState } from './agreement.ts'
import { stateOf } from './state-of.ts'

/** Agreements in the order in which somebody has to do something. */
const ORDER: readonly AgreementState[] = ['to-countersign', 'to-release', 'being-made', 'to-sign', 'in-force', 'ended']

/** What waits for whom at the legal desk: decisions without an agreement, and every agreement with its state. */
export function readLegalDesk(actor: StaffActor) {
  return inTransaction(actor, async (db) => {
    const signatures = await listAllSignatures(db)
    const agreements = (await listAgreements(db)).map((agreement) => ({
      id: agreement.id,
      number: agreement.number,
      providerName: agreement.provider_name,
      category: agreement.category,
      startsOn: agreement.starts_on,
      standardHash: agreement.standard_hash,
      productCount: agreement.parameters.products.length,
      state: stateOf(
        agreement,
        signatures.filter((signature) => signature.agreement_id === agreement.id),
      ),
    }))
    agreements.sort(
      (one, other) =>
        ORDER.indexOf(one.state) - ORDER.indexOf(other.state) ||
        one.providerName.localeCompare(other.providerName, 'nl'),
    )
    const counts: Partial<Record<AgreementState, number>> = {}
    for (const { state } of agreements) counts[state] = (counts[state] ?? 0) + 1
    return { waiting: await listDecisionsToContract(db), agreements, counts }
  })
}
