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
  | { status: 'decision-ready'; submittedAt: Date; proposedBy: string; confirmedBy: string }
  | { status: 'decided'; submittedAt: Date; decidedAt: Date }
export type ApplicationStatus = ApplicationState['status']

export const APPLICATION_STATUSES = [
  'draft',
  'submitted',
  'withdrawn',
  'repair-asked',
  'repair-answered',
  'decision-proposed',
  'decision-ready',
  'decided',
] as const satisfies readonly ApplicationStatus[]

/** Whether the region has an application in this status, and whether it has yet to decide on it. */
const STANDING: Record<ApplicationStatus, 'with-provider' | 'to-decide' | 'decided'> = {
  draft: 'with-provider',
  submitted: 'to-decide',
  withdrawn: 'with-provider',
  'repair-asked': 'to-decide',
  'repair-answered': 'to-decide',
  'decision-proposed': 'to-decide',
  'decision-ready': 'to-decide',
  decided: 'decided',
}

/** Sent in, and no decision left yet. */
export const TO_DECIDE: readonly ApplicationStatus[] = APPLICATION_STATUSES.filter(
  (status) => STANDING[status] === 'to-decide',
)

/** True when the region has it: sent in and not taken back. */
export function isIn(status: ApplicationStatus): boolean {
  return STANDING[status] !== 'with-provider'
}

/** What the provider fills in; the same shape is frozen at submission. */
export type ApplicationContent = {
  /** Null until the provider has confirmed the facts of its organisation for this application. */
  organisation: Organisation | null
  products: ChosenProduct[]
  answers: Answer[]
  evidence: EvidenceItem[]
  statements: Statements
  costPrice: CostPriceReading
  /** Who does the work together with the provider. */
  parties: ApplyingParty[]
  /** Contracted products that end. */
  dropped: DroppedProduct[]
  /** Null for whoever had no agreement when this application was started. */
  agreement: HeldAgreement | null
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
/** `eventDate`: for an exclusion ground that applies, the day of the judgment or the event. */
export type Answer = { criterionId: string; answer: AnswerValue; explanation: string; eventDate?: PlainDate }

/** One piece of evidence. For evidence that is only seen (VOG) `fileName` and `sha256` are null. */
export type EvidenceItem = {
  id: string
  criterionId: string
  evidenceId: string
  fileName: string | null
  sha256: string | null
  documentDate: PlainDate | null
  /** The last day that the document names itself; left out when it names none. */
  endsOn?: PlainDate
  /** Of a certificate that is only shown: whose it is by function, and who of the provider saw it. Never a name on it. */
  shown?: { jobTitle: string; vouchedBy: string }
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
  | {
      state: 'read'
      fileName: string
      sha256: string
      productCodes: string[]
      blockingProblems: number
      /** Something was typed in the portal that this workbook does not say; it stands in the way of submitting. */
      typedSince?: true
    }

/**
 * In what way another organisation takes part: as a member of a consortium (jointly liable, the applying provider
 * leads), as a subcontractor, or as a third party on whose means the provider relies. A subcontractor has no
 * subcontractors of its own: there is no place for one.
 */
export const PARTY_ROLES = ['consortium-member', 'subcontractor', 'third-party'] as const
export type PartyRole = (typeof PARTY_ROLES)[number]

/** Another organisation in an application, with all that was answered for it. */
export type ApplyingParty = {
  id: string
  role: PartyRole
  name: string
  kvkNumber: string
  contact: { name: string; email: string }
  /** Products it works for; empty means all of the application. */
  productCodes: string[]
  /** Its part of the work, in words or hours. */
  share: string
  /** Of a third party: what the provider relies on. */
  reliedOn: string | null
  /** Of a consortium member: it states to be jointly and severally liable. */
  jointlyLiable: boolean
  /** The declaration that this organisation signed itself. */
  declaration: PartyDeclaration | null
  answers: Answer[]
  evidence: EvidenceItem[]
}

export type PartyDeclaration = { fileName: string; sha256: string; documentDate: PlainDate }

/** A contracted product that the provider stops with; null until the last day is filled in. */
export type DroppedProduct = { productCode: string; endsOn: PlainDate | null }

/** The agreement that was in force when the application was started. */
export type HeldAgreement = {
  id: string
  number: string
  /** Products under contract then; they stay without doing anything. */
  productCodes: string[]
  /** General criteria that were met for it and are word for word the same now: not asked again. */
  settled: string[]
}

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

/** True when two answers say the same: the value, the explanation and the day of an event. */
export function isSameAnswer(one: Partial<Omit<Answer, 'criterionId'>>, other: Omit<Answer, 'criterionId'>): boolean {
  const sameValue = one.answer?.type === other.answer.type && one.answer.value === other.answer.value
  return sameValue && (one.explanation ?? '') === other.explanation && one.eventDate === other.eventDate
}
