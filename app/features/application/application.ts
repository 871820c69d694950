import type { Organisation } from '#app/features/party/provider.ts'
import type { PlainDate } from '#app/utils/calendar.ts'
import type { DecimalText } from '#app/utils/money.ts'

/** One provider's request to be admitted at one moment. */
export type Application = {
  id: string
  procedureId: string
  /** The published version this application answers. */
  procedureVersion: number
  momentId: string
  providerId: string
  state: ApplicationState
  content: ApplicationContent
}

/** Where an application stands, with what is known only then. Instants are the database's. */
export type ApplicationState =
  | { status: 'draft' }
  | { status: 'submitted'; submittedAt: Date }
  | { status: 'withdrawn'; withdrawnAt: Date }
  | { status: 'repair-asked'; submittedAt: Date; repairDueAt: Date }
  | { status: 'repair-answered'; submittedAt: Date; answeredAt: Date }
  | { status: 'decision-proposed'; submittedAt: Date; proposedBy: string }
  | { status: 'decided'; submittedAt: Date; decidedAt: Date }
export type ApplicationStatus = ApplicationState['status']

export const APPLICATION_STATUSES = [
  'draft',
  'submitted',
  'withdrawn',
  'repair-asked',
  'repair-answered',
  'decision-proposed',
  'decided',
] as const satisfies readonly ApplicationStatus[]

/** What the provider fills in; the same shape is frozen at submission. */
export type ApplicationContent = {
  /** Null until the provider has confirmed the facts of its organisation for this application. */
  organisation: Organisation | null
  products: ChosenProduct[]
  answers: Answer[]
  evidence: EvidenceItem[]
  statements: Statements
  costPrice: CostPriceReading
}

export type ChosenProduct = {
  productCode: string
  /** CBS codes of the municipalities served. */
  municipalityCodes: string[]
  /** Clients that can be helped at the same time; null until filled in. */
  capacity: number | null
  startsOn: PlainDate | null
  /** Expected waiting time; information only, never a reason to refuse. */
  waitingWeeks: number | null
}

export type AnswerValue =
  { type: 'yes-no'; value: 'yes' | 'no' } | { type: 'text'; value: string } | { type: 'number'; value: DecimalText }
export type Answer = { criterionId: string; answer: AnswerValue; explanation: string }

/** One piece of evidence. For evidence that is only seen (VOG) `fileName` and `sha256` are null. */
export type EvidenceItem = {
  id: string
  criterionId: string
  evidenceId: string
  fileName: string | null
  sha256: string | null
  documentDate: PlainDate | null
}

/** What the provider states about itself for its category; null until answered. */
export type Statements = {
  willingToGrow: boolean | null
  willingToLeadTransformation: boolean | null
  /** Young people of this region helped in the reference year. */
  referenceYearClients: number | null
  /** Turnover in this region in the reference year, in euro. */
  referenceYearVolume: DecimalText | null
}

/** What the portal read from the one cost-price workbook of this application. */
export type CostPriceReading =
  | { state: 'none' }
  | { state: 'unreadable'; fileName: string }
  | { state: 'read'; fileName: string; sha256: string; productCodes: string[]; blockingProblems: number }

/** The latest piece given for one request of one criterion, if any. */
export function evidenceFor(
  items: readonly EvidenceItem[],
  criterionId: string,
  evidenceId: string,
): EvidenceItem | undefined {
  return items.findLast((item) => item.criterionId === criterionId && item.evidenceId === evidenceId)
}

/** The answer given to one criterion, if any. */
export function answerTo(answers: readonly Answer[], criterionId: string): Answer | undefined {
  return answers.find((answer) => answer.criterionId === criterionId)
}
