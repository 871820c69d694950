import { addDays, addYears, type PlainDate } from '#app/utils/calendar.ts'
import type { ProcedureContent } from '../procedure.schema.ts'

/** What somebody says when a procedure is started. */
export type NewProcedure = { title: string; startsOn: PlainDate }

const TERM_YEARS = 4
/** A voluntary term of twenty days to go to court is usual; ten days to repair are a proposal. */
const TERMS = { repairDays: 10, objectionDays: 20 }

/** An empty procedure: numbers that are usual as a proposal, and everything that only the region can say left open. */
export function emptyContent({ title, startsOn }: NewProcedure): ProcedureContent {
  return {
    title,
    summary: '',
    explanation: [],
    contactName: '',
    contactEmail: '',
    segments: [],
    productRules: [],
    criteria: [],
    categories: [],
    contractTerms: {
      ...termFrom(startsOn, TERM_YEARS),
      extensionYears: 0,
      evaluationAfterYears: 2,
      noticeMonths: 6,
      extensionNoticeMonths: 6,
      options: [],
      spendingLimitWarningPercentage: '70',
      insufficientUse: { withinMonths: 12, threshold: 'ten minste één jeugdige uit de regio', noticeMonths: 6 },
      socialReturn: { threshold: '250000', percentage: '5' },
      sustainabilityThreshold: '250000',
      capacityUpdateDays: 5,
      monitoringReportsPerYear: 2,
      indexation: { firstOn: addYears(startsOn, 1), wageShare: '90', priceShare: '10' },
    },
    documents: [],
    ...TERMS,
  }
}

/** A copy for another year or region: everything as it was, the contract from another day, no files of the old one. */
export function clonedContent(source: ProcedureContent, { title, startsOn }: NewProcedure): ProcedureContent {
  const { contractTerms: terms } = source
  return {
    ...source,
    title,
    contractTerms: {
      ...terms,
      ...termFrom(startsOn, terms.termYears),
      indexation: { ...terms.indexation, firstOn: addYears(startsOn, 1) },
    },
    documents: source.documents.map((document) => ({ ...document, file: null, link: null })),
  }
}

function termFrom(startsOn: PlainDate, termYears: number) {
  return { startsOn, termYears, endsOn: addDays(addYears(startsOn, termYears), -1) }
}
