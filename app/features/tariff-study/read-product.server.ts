import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { centsText, euro } from '#app/utils/money.ts'
import { found } from '#app/utils/refusal.ts'
import { listStudyPoints } from '#db/queries/cost-price-study.queries.ts'
import { findOpenStudy } from '#db/queries/tariff-study.queries.ts'
import { disclosure } from '#db/reference-data/noord-limburg/disclosure.ts'
import { inTransaction } from '#db/transaction.ts'
import { shownDistribution, shownSegment, shownShare } from './shown.ts'
import type { StudySearch } from './study-form.ts'
import { coverageAt, segmentsOf, studyOf, takePart, type StudyResult } from './study.ts'
import { studyScope } from './study-scope.server.ts'

type Asked = { procedureId: string | null; code: string; search: StudySearch }

/** The study of one product by the choices in the address; figures about too few providers are left out. */
export function readProductStudy(actor: StaffActor, { procedureId, code, search }: Asked) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const scope = await studyScope(db, procedureId)
    const product = found(scope.products.find((one) => one.code === code))
    const points = await listStudyPoints(db, { ...scope, productCodes: [code] })
    const choices = { weighting: search.weighting, assumptions: search.assumptions }
    const result = studyOf(points, choices, disclosure)
    const taken = takePart(points, choices)
    const amount = euro(search.tryout ?? product.tariff)
    const coverage = coverageAt(taken, amount, disclosure)
    const open = await findOpenStudy(db, scope.procedureId, code)
    return {
      procedureId: scope.procedureId,
      year: scope.year,
      rule: disclosure,
      product: { ...product, tariff: centsText(euro(product.tariff)) },
      study: open
        ? { id: open.id, status: open.status, changedBy: open.changed_by_name, changedAt: open.changed_at }
        : null,
      ...figuresOf(result),
      prices: result.distribution ? taken.map(({ now }) => centsText(now.price)).sort() : [],
      coverage: {
        amount: centsText(amount),
        providers: coverage.providers && shownShare(coverage.providers),
        weight: search.weighting === 'none' ? null : coverage.weight && shownShare(coverage.weight),
      },
      segments: result.distribution ? segmentsOf(taken, search.axis, disclosure).map(shownSegment) : [],
    }
  })
}

/** The figures as they are shown; null for what is not. */
function figuresOf({ distribution, weighted, elements, taken, excluded, withoutWeight, mixUnreached }: StudyResult) {
  return {
    taken: distribution ? taken : null,
    excluded,
    distribution: distribution && shownDistribution(distribution),
    weighted: weighted && shownDistribution(weighted),
    withoutWeight,
    mixUnreached,
    elements: elements && {
      a: centsText(elements.a),
      b: centsText(elements.b),
      c: centsText(elements.c),
      d: centsText(elements.d),
    },
  }
}
