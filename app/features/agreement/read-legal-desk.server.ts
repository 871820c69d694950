import type { StaffActor } from '#app/features/identity/actor.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { listAgreementBatches } from '#db/queries/agreement-batch.queries.ts'
import {
  listAgreements,
  listAllSignatures,
  listDecisionsToAmend,
  listDecisionsToContract,
} from '#db/queries/agreement.queries.ts'
import { listHoldingAmendments } from '#db/queries/amendment.queries.ts'
import { listEditions } from '#db/queries/contract-text.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import type { AgreementState } from './agreement.ts'
import { keptUntil } from './kept-until.server.ts'
import { stateOf } from './state-of.ts'
import { listed } from './text/read-texts.server.ts'

/** Agreements in the order in which somebody has to do something. */
const ORDER: readonly AgreementState[] = ['to-countersign', 'to-release', 'being-made', 'to-sign', 'in-force', 'ended']

/** What waits for whom at the legal desk: decisions without an agreement, and every agreement with its state. */
export function readLegalDesk(actor: StaffActor) {
  return inTransaction(actor, async (db) => {
    const signatures = await listAllSignatures(db)
    const holding = await listHoldingAmendments(db)
    const agreements = (await listAgreements(db)).map((agreement) => ({
      id: agreement.id,
      number: agreement.number,
      providerName: agreement.provider_name,
      category: agreement.category,
      startsOn: agreement.starts_on,
      standardHash: agreement.standard_hash,
      kvkNumber: agreement.kvk_number,
      version: agreement.version,
      endsOn: agreement.ended_at ? dayInAmsterdam(agreement.ended_at) : agreement.ends_on,
      inForceAt: agreement.in_force_at,
      signBy: agreement.sign_by,
      products: productsOf(agreement).map(({ code, name }) => ({ code, name })),
      municipalities: [...new Set(productsOf(agreement).flatMap((product) => product.municipalities))],
      keptUntil: keptUntil(agreement)?.destroyFrom ?? null,
      productCount: productsOf(agreement).length,
      amendments: holding.filter((one) => one.agreement_id === agreement.id).length,
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
    return {
      waiting: await listDecisionsToContract(db),
      textToAdopt: await textToAdopt(db),
      toAmend: await listDecisionsToAmend(db),
      batches: await listAgreementBatches(db),
      agreements,
      counts,
    }
  })
}

/** The contract text that waits for a second lawyer; null when none does. */
async function textToAdopt(db: Db) {
  const [edition] = (await listEditions(db)).filter(({ status }) => status === 'legal-review')
  return edition ? { ...listed(edition), sentBy: edition.sent_by_name ?? '' } : null
}

/** What is contracted today; of a text that is not in force yet what it says. */
function productsOf(agreement: Awaited<ReturnType<typeof listAgreements>>[number]) {
  return agreement.in_force_at ? agreement.products_today : agreement.parameters.products
}
