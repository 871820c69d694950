import { randomUUID } from 'node:crypto'
import type { ApplicationContent } from '#app/features/application/application.ts'
import { evaluateCategory } from '#app/features/category/category.ts'
import { categoryFactsOf } from '#app/features/category/category-facts.ts'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import type { PlainDate } from '#app/utils/calendar.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { insertCategoryProposal } from '#db/queries/category.store.ts'
import type { Db } from '#db/transaction.ts'
import type { DecisionRecord } from './decision-record.ts'

export type CategorySource = {
  decision: Pick<DecisionRecord, 'id' | 'applicationId' | 'providerId' | 'products'>
  content: ProcedureContent
  submitted: ApplicationContent
  procedureId: string
  contractStart: PlainDate
}

/** Whoever is admitted to something gets a category proposed, by the rules of the version it applied under. */
export async function proposeCategory(db: Db, source: CategorySource): Promise<void> {
  const { decision, content, submitted, procedureId, contractStart } = source
  const admitted = decision.products.filter((one) => one.outcome === 'admitted').map((one) => one.productCode)
  // Whoever has an agreement has a category with it; the yearly reassessment changes that, not an added product.
  if (admitted.length === 0 || submitted.agreement !== null) return
  const { category, trace } = evaluateCategory(content.categories, categoryFactsOf(content, submitted, admitted))
  if (category === null) throw new Error(`no category rule holds for decision ${decision.id}`)
  await insertCategoryProposal(db, {
    id: randomUUID(),
    procedureId,
    providerId: decision.providerId,
    decisionId: decision.id,
    proposed: category,
    trace,
    effectiveFrom: contractStart,
  })
  await recordEvent(db, {
    kind: 'category.proposed',
    subject: `application:${decision.applicationId}`,
    providerId: decision.providerId,
    visibility: 'internal',
    payload: { category },
  })
}
