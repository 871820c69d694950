import { findProduct } from '#app/features/procedure/catalogue.ts'
import type { Criterion, ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { answerTo, type Answer, type ApplicationContent, type ApplyingParty, type EvidenceItem } from './application.ts'
import { keptProducts, partyCriteria } from './asked.ts'
import { pagesOf } from './pages.ts'

export type SummaryProduct = {
  code: string
  name: string
  municipalities: string[]
  capacity: number | null
  startsOn: string | null
  waitingWeeks: number | null
}
export type SummaryEvidence = {
  id: string
  name: string
  fileName: string | null
  documentDate: string | null
  shown: EvidenceItem['shown']
}
export type SummaryAnswer = {
  criterionId: string
  title: string
  given: Answer | undefined
  evidence: SummaryEvidence[]
  href: string
}

/** Another organisation with its answers, as it is read through. */
export type SummaryParty = { party: ApplyingParty; products: string[]; href: string; answers: SummaryAnswer[] }

/** An application as it is read through: in words and names, in the order of the procedure. */
export type Summary = {
  products: SummaryProduct[]
  answers: SummaryAnswer[]
  statements: ApplicationContent['statements']
  organisation: ApplicationContent['organisation']
  costPrice: ApplicationContent['costPrice']
  parties: SummaryParty[]
  /** Null for whoever has no agreement. */
  agreement: { number: string; kept: string[] } | null
  dropped: { name: string; endsOn: string | null }[]
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
    parties: filledIn.parties.map((party) => partyOf(party, source)),
    agreement: filledIn.agreement && {
      number: filledIn.agreement.number,
      kept: keptProducts(filledIn).map((code) => findProduct(content, code)?.name ?? code),
    },
    dropped: filledIn.dropped.map(({ productCode, endsOn }) => ({
      name: findProduct(content, productCode)?.name ?? productCode,
      endsOn,
    })),
  }
}

function partyOf(party: ApplyingParty, { applicationId, content, filledIn }: Source): SummaryParty {
  const pages = pagesOf(applicationId)
  const chosen = filledIn.products.map((product) => product.productCode)
  return {
    party,
    products: party.productCodes.map((code) => findProduct(content, code)?.name ?? code),
    href: pages.party(party.id),
    answers: partyCriteria(content, party, chosen).map((criterion) => ({
      ...answerLine(criterion, { applicationId, filledIn: party }),
      href: pages.partyCriterion(party.id, criterion.id),
    })),
  }
}

/** One criterion with its answer and evidence. */
export function answerLine(
  criterion: Criterion,
  { applicationId, filledIn }: { applicationId: string; filledIn: Pick<ApplicationContent, 'answers' | 'evidence'> },
): SummaryAnswer {
  return {
    criterionId: criterion.id,
    title: criterion.title,
    given: answerTo(filledIn.answers, criterion.id),
    evidence: filledIn.evidence
      .filter((item) => item.criterionId === criterion.id)
      .map(({ id, evidenceId, fileName, documentDate, shown }) => ({
        id,
        name: criterion.evidence.find((request) => request.id === evidenceId)?.name ?? evidenceId,
        fileName,
        documentDate,
        shown,
      })),
    href: pagesOf(applicationId).criterion(criterion.id),
  }
}
