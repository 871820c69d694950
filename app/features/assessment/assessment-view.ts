import type { Answer, ApplicationStatus } from '#app/features/application/application.ts'
import type { ApplicationAction } from '#app/features/application/application.transitions.ts'
import type { Criterion } from '#app/features/procedure/procedure.schema.ts'
import type { AutomaticVerdict } from './automatic-verdict.ts'
import type { LineOutcome } from './criterion-line.ts'
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
  actions: readonly ApplicationAction[]
}

/** A piece of evidence as the officer opens it. */
export type EvidenceView = {
  id: string
  name: string
  fileName: string | null
  fileId: string | null
  bytes: number | null
  sha256: string | null
  documentDate: string | null
  /** Days of validity are measured at closing; null when the criterion names no age. */
  maximumAgeMonths: number | null
}

/** One criterion on the screen. `first` is absent while this officer has yet to give an own second verdict. */
export type LineView = {
  criterion: Pick<Criterion, 'id' | 'kind' | 'title' | 'text' | 'why' | 'source' | 'question' | 'espd'>
  products: { code: string; name: string }[]
  answer: Answer | undefined
  evidence: EvidenceView[]
  automatic: AutomaticVerdict
  outcome: LineOutcome | 'hidden'
  first: GivenVerdict | undefined
  /** The second verdict that counts for the proposal that waits. */
  second: GivenVerdict | undefined
  /** True when this officer must give an own verdict here before seeing that of the first. */
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
