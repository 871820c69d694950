import type { Criterion, ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import type { PlainDate } from '#app/utils/calendar.ts'
import {
  answerTo,
  type Answer,
  type ApplicationContent,
  type ApplyingParty,
  type ChosenProduct,
  type EvidenceItem,
} from './application.ts'
import { asksTheSame, mustBeFresh } from './asked.ts'
import { evidenceValidity } from './evidence-validity.ts'

/** Something this provider submitted before, with the version of the procedure it answered. */
export type EarlierSubmission = {
  id: string
  applicationNumber: string
  submittedAt: Date
  procedure: ProcedureContent
  content: ApplicationContent
}

/** An earlier answer that still answers what is asked now, with the evidence that is valid at the closing. */
export type Offer = {
  criterion: Criterion
  answer: Answer
  evidence: EvidenceItem[]
  from: Pick<EarlierSubmission, 'id' | 'applicationNumber' | 'submittedAt'>
}

/**
 * What can be taken over from earlier submissions (newest first): only where the criterion asks word for word the same
 * and nothing was answered yet; never a declaration that must be fresh.
 */
export function offersFrom(
  now: { criteria: readonly Criterion[]; answers: readonly Answer[]; closingDay: PlainDate },
  earlier: readonly EarlierSubmission[],
): Offer[] {
  return now.criteria
    .filter((criterion) => !mustBeFresh(criterion) && !answerTo(now.answers, criterion.id))
    .flatMap((criterion) => {
      const [offer] = earlier.flatMap((submission) => offerOf(criterion, submission, now.closingDay))
      return offer ? [offer] : []
    })
}

function offerOf(criterion: Criterion, submission: EarlierSubmission, closingDay: PlainDate): Offer[] {
  const { procedure, content } = submission
  const answer = answerTo(content.answers, criterion.id)
  const same = procedure.criteria.some((one) => asksTheSame(one, criterion) && !mustBeFresh(one))
  if (!answer || !same) return []
  const evidence = content.evidence.filter((item) => item.criterionId === criterion.id && isValid(criterion, item))
  return [{ criterion, answer, evidence, from: submission }]

  function isValid({ evidence: requests }: Criterion, item: EvidenceItem): boolean {
    const request = requests.find((one) => one.id === item.evidenceId)
    if (!request || item.sha256 === null) return false
    return evidenceValidity(request, item, closingDay).valid
  }
}

/** How a product was described the last time, to suggest for the same product now. */
export function describedBefore(
  productCode: string,
  earlier: readonly EarlierSubmission[],
): { product: ChosenProduct; from: EarlierSubmission } | undefined {
  for (const from of earlier) {
    const product = from.content.products.find((one) => one.productCode === productCode)
    if (product) return { product, from }
  }
  return undefined
}

/**
 * Other organisations of earlier submissions (newest first) that are not in this application, each once, as they were
 * described the last time. What they declared is not taken along: liability and the signed declaration are given anew.
 */
export function partiesFrom(
  now: Pick<ApplicationContent, 'products' | 'parties'>,
  earlier: readonly EarlierSubmission[],
): ApplyingParty[] {
  const taken = new Set(now.parties.map((party) => party.kvkNumber))
  const chosen = new Set(now.products.map((product) => product.productCode))
  return earlier
    .flatMap(({ content }) => content.parties)
    .filter(({ kvkNumber }) => !taken.has(kvkNumber) && taken.add(kvkNumber))
    .map((party) => ({
      ...party,
      productCodes: party.productCodes.filter((code) => chosen.has(code)),
      jointlyLiable: false,
      declaration: null,
      answers: [],
      evidence: [],
    }))
}
