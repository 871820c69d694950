import { readFrozen } from '#app/features/application/submission.ts'
import { productDecisionsOf } from '#app/features/assessment/decision-record.ts'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { listAdmissions, listReferenceFacts } from '#db/queries/category-provider.queries.ts'
import type { Db } from '#db/transaction.ts'
import { categoryFactsOf, withReferenceFacts } from './category-facts.ts'
import type { CategoryFacts } from './category.ts'

/** One admitted provider with the facts that its category follows from. */
export type ProviderFacts = { providerId: string; providerName: string; kvkNumber: string; facts: CategoryFacts }

/**
 * The facts of everybody admitted in this procedure: what was admitted and offered in the last decision that admits
 * something, and the reference year as the region loaded it last, else as the provider stated it.
 */
export async function listProviderFacts(
  db: Db,
  procedureId: string,
  content: ProcedureContent,
): Promise<ProviderFacts[]> {
  const loaded = new Map((await listReferenceFacts(db, procedureId)).map((one) => [one.provider_id, one]))
  const last = new Map((await listAdmissions(db, procedureId)).map((one) => [one.provider_id, one]))
  return [...last.values()]
    .map((one) => {
      const admitted = productDecisionsOf(one.products).filter((product) => product.outcome === 'admitted')
      const codes = admitted.map((product) => product.productCode)
      const facts = categoryFactsOf(content, readFrozen(one.content).content, codes)
      return {
        providerId: one.provider_id,
        providerName: one.provider_name,
        kvkNumber: one.kvk_number,
        facts: withReferenceFacts(facts, loaded.get(one.provider_id)),
      }
    })
    .sort((one, other) => one.providerName.localeCompare(other.providerName, 'nl'))
}
