import { overallOutcome, type ProductDecision } from '#app/features/assessment/decision.ts'
import { productDecisionsOf } from '#app/features/assessment/decision-record.ts'
import type { RuleTrace } from '#app/features/category/category.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { findProduct } from '#app/features/procedure/catalogue.ts'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { lastDayBefore } from '#app/utils/calendar.ts'
import { found } from '#app/utils/refusal.ts'
import { findDecisionOf } from '#db/queries/assessment.queries.ts'
import { findProcedureVersion } from '#db/queries/procedure.queries.ts'
import { theRegion } from '#db/queries/region.queries.ts'
import { findConfirmedCategory, findIssuedDocument } from '#db/queries/submission.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { pageHeadOf } from './page-head.ts'
import { dossierOf } from './read-dossier.server.ts'

/** The decision as the provider reads it: per product, with every criterion not met; undefined until it is taken. */
export function readDecision(actor: ProviderActor, applicationId: string) {
  return inTransaction(actor, async (db) => {
    const dossier = await dossierOf(db, actor, applicationId)
    const page = { head: pageHeadOf(dossier), decisionBy: dossier.application.decision_by }
    const decision = await findDecisionOf(db, applicationId)
    if (!decision) return { ...page, decision: undefined }
    const { content } = found(await findProcedureVersion(db, decision.procedure_version_id))
    const letter = await findIssuedDocument(db, 'decision-letter', decision.id)
    const products = productDecisionsOf(decision.products)
    return {
      ...page,
      decision: {
        id: decision.id,
        number: decision.number,
        decidedAt: decision.decided_at,
        officers: [decision.proposed_by_name, decision.confirmed_by_name] as const,
        outcome: products.length === 0 ? ('ended' as const) : overallOutcome(products),
        amends: dossier.filledIn.agreement?.number ?? null,
        ending: dossier.filledIn.dropped.map(({ productCode, endsOn }) => ({
          name: findProduct(content, productCode)?.name ?? productCode,
          endsOn: endsOn ?? '',
        })),
        products: products.map((product) => productLine(content, product)),
        objection: {
          until: decision.objection_until,
          lastDay: lastDayBefore(decision.objection_until),
          running: dossier.now < decision.objection_until,
          court: theRegion().court,
          email: content.contactEmail,
        },
        letter: letter && { name: letter.name, href: `/bestanden/${letter.file_id}`, bytes: letter.size_bytes },
        hasCategory: (await findConfirmedCategory(db, decision.id)) !== undefined,
      },
    }
  })
}

export type DecidedProduct = ReturnType<typeof productLine>

function productLine(content: ProcedureContent, product: ProductDecision) {
  const name = findProduct(content, product.productCode)?.name ?? product.productCode
  const line = { code: product.productCode, name }
  if (product.outcome === 'admitted') return { ...line, outcome: 'admitted' as const, reasons: [] }
  const reasons = product.reasons.map(({ criterionId, reason }) => {
    const criterion = found(content.criteria.find((one) => one.id === criterionId))
    const { title, text, source } = criterion
    return { criterionId, title, requirement: text, document: source.document, paragraph: source.paragraph, reason }
  })
  return { ...line, outcome: 'refused' as const, reasons }
}

/** The confirmed category with every condition behind it; undefined until it is confirmed. */
export function readOwnCategory(actor: ProviderActor, applicationId: string) {
  return inTransaction(actor, async (db) => {
    const dossier = await dossierOf(db, actor, applicationId)
    const page = { head: pageHeadOf(dossier) }
    const decision = await findDecisionOf(db, applicationId)
    const assignment = decision && (await findConfirmedCategory(db, decision.id))
    if (!assignment) return { ...page, assignment: undefined }
    const { content } = found(await findProcedureVersion(db, decision.procedure_version_id))
    const letter = await findIssuedDocument(db, 'category-letter', assignment.id)
    return {
      ...page,
      assignment: {
        category: assignment.category ?? assignment.proposed,
        proposed: assignment.proposed,
        motive: assignment.motive,
        confirmedBy: assignment.confirmed_by_name ?? '',
        confirmedAt: assignment.confirmed_at,
        effectiveFrom: assignment.effective_from,
        objectionUntil: assignment.objection_until,
        letter: letter && { name: letter.name, href: `/bestanden/${letter.file_id}`, bytes: letter.size_bytes },
        trace: assignment.trace as unknown as RuleTrace[],
        rules: content.categories,
      },
    }
  })
}
