import type { Answer, ApplicationStatus, ApplyingParty, EvidenceItem } from '#app/features/application/application.ts'
import type { ApplicationAction } from '#app/features/application/application.transitions.ts'
import type { EvidenceValidity } from '#app/features/application/evidence-validity.ts'
import type { Criterion } from '#app/features/procedure/procedure.schema.ts'
import type { AutomaticVerdict } from './automatic-verdict.ts'
import type { LineOutcome, Sighting } from './criterion-line.ts'
import type { GivenVerdict } from './four-eyes.ts'
import type { WorkStage } from './work.ts'

/** What every page about one application shows: where it stands, who is at turn, what this officer may do. */
export type AssessmentHeader = {
  id: string
  number: string
  status: ApplicationStatus
  providerName: string
  kvkNumber: string
  momentId: string
  momentName: string
  stage: WorkStage
  late: boolean
  now: Date
  closesAt: Date
  decisionBy: Date
  repairDueAt: Date | null
  repairRuns: boolean
  proposedByName: string | null
  /** True when this officer proposed the decision that waits. */
  ownProposal: boolean
  decisionId: string | null
  categoryId: string | null
  assignedTo: string | null
  assignedToName: string | null
  /** True when this officer declared an interest in the provider: the file stays shut. */
  interest: boolean
  actions: readonly ApplicationAction[]
}

/** A piece of evidence as the officer opens it. */
export type EvidenceView = {
  id: string
  /** The request of the criterion that it answers. */
  requestId: string
  name: string
  fileName: string | null
  fileId: string | null
  bytes: number | null
  sha256: string | null
  documentDate: string | null
  endsOn: string | null
  /** Of a certificate that is only shown: whose by function, and who of the provider saw it. */
  shown: EvidenceItem['shown']
  /** How the browser can draw it inside the page; null when it can only be downloaded. */
  drawn: 'pdf' | 'image' | null
  /** Measured on the day that counts for this application. */
  validity: EvidenceValidity
  /** Null when the criterion names no age. */
  maximumAgeMonths: number | null
}

/** A certificate that is shown and not kept. */
export type CertificateView = { evidenceId: string; name: string; seen: Sighting | undefined }

/** One criterion on the screen. `first` is absent while this officer has yet to give an own second verdict. */
export type LineView = {
  criterion: Pick<Criterion, 'id' | 'kind' | 'title' | 'text' | 'why' | 'source' | 'question' | 'espd'>
  products: { code: string; name: string }[]
  answer: Answer | undefined
  evidence: EvidenceView[]
  /** What was submitted on behalf of other organisations. */
  parties: (Pick<ApplyingParty, 'id' | 'name' | 'role'> & { answer: Answer | undefined; evidence: EvidenceView[] })[]
  /** What is only shown: the requests, with what an officer saw of each. */
  certificates: CertificateView[]
  automatic: AutomaticVerdict
  outcome: LineOutcome | 'hidden'
  first: GivenVerdict | undefined
  /** The second verdict that counts for the proposal that waits. */
  second: GivenVerdict | undefined
  third: GivenVerdict | undefined
  /** As which reader this officer may judge here now; null when somebody else is at turn. */
  reader: GivenVerdict['reader'] | null
  /** True when this officer is asked for a second or third verdict here. */
  toRead: boolean
  /** True when a document or a few words can mend what is wrong here, by the same rule for everybody. */
  repairable: boolean
}

/** A chosen product as it was submitted. */
export type ProductView = {
  code: string
  name: string
  segment: string
  unit: 'hour' | 'daypart' | 'day' | 'trip'
  tariff: string
  municipalities: string[]
  capacity: number | null
  startsOn: string | null
  waitingWeeks: number | null
}
