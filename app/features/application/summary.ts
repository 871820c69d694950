import { findProduct } from '#app/features/procedure/catalogue.ts'
import type { Criterion, ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { answerTo, type Answer, type ApplicationContent } from './application.ts'
import { pagesOf } from './pages.ts'

export type SummaryProduct = {
  code: string
  name: string
  municipalities: string[]
  capacity: number | null
  startsOn: string | null
  waitingWeeks: number | null
}
export type SummaryEvidence = { id: string; name: string; fileName: string | null; documentDate: string | null }
export type SummaryAnswer = {
  criterionId: string
  title: string
  given: Answer | undefined
  evidence: SummaryEvidence[]
  href: string
}

/** An application as it is read through: in words and names, in the order of the procedure. */
export type Summary = {
  products: SummaryProduct[]
  answers: SummaryAnswer[]
  statements: ApplicationContent['statements']
  organisation: ApplicationContent['organisation']
  costPrice: ApplicationContent['costPrice']
}

type Source = {
  applicationId: string
  content: ProcedureContent
  criteria: readonly Criterion[]
  filledIn: ApplicationContent
}

/** Puts what was filled in beside what was asked; `municipalityName` gives the name of a CBS code. */
export function summaryOf(source: Source, municipalityName: (code: string) => string): Summary {
  const { content, filledIn, criteria } = source
  return {
    products: filledIn.products.map((chosen) => ({
      code: chosen.productCode,
      name: findProduct(content, chosen.productCode)?.name ?? chosen.productCode,
      municipalities: chosen.municipalityCodes.map(municipalityName),
      capacity: chosen.capacity,
      startsOn: chosen.startsOn,
      waitingWeeks: chosen.waitingWeeks,
    })),
    answers: criteria.map((criterion) => answerLine(criterion, source)),
    statements: filledIn.statements,
    organisation: filledIn.organisation,
    costPrice: filledIn.costPrice,
  }
}

/** One criterion with its answer and evidence. */
export function answerLine(
  criterion: Criterion,
  { applicationId, filledIn }: Pick<Source, 'applicationId' | 'filledIn'>,
): SummaryAnswer {
  return {
    criterionId: criterion.id,
    title: criterion.title,
    given: answerTo(filledIn.answers, criterion.id),
    evidence: filledIn.evidence
      .filter((item) => item.criterionId === criterion.id)
      .map(({ id, evidenceId, fileName, documentDate }) => ({
        id,
        name: criterion.evidence.find((request) => request.id === evidenceId)?.name ?? evidenceId,
        fileName,
        documentDate,
      })),
    href: pagesOf(applicationId).criterion(criterion.id),
  }
}
