import type { Generated } from 'kysely'
import type { EndingKind, EndingParty, EndingTask } from '#app/features/agreement/ending/ending.ts'

export type AgreementEndingTable = {
  id: string
  agreement_id: string
  provider_id: string
  kind: EndingKind
  by_party: EndingParty
  clause: string
  ground: string
  /** The last day on which the agreement holds. */
  ends_on: string
  proposed_by: string
  proposed_by_name: string
  proposed_at: Generated<Date>
  /** When the provider was told of the intention; only for what the provider may answer first. */
  announced_at: Date | null
  confirmed_by: string | null
  confirmed_by_name: string | null
  confirmed_at: Date | null
  withdrawn_at: Date | null
  withdrawn_reason: string | null
  letter_file_id: string | null
}

export type AgreementEndingTaskTable = {
  ending_id: string
  task: EndingTask
  due_on: string
  done_at: Date | null
  done_by_name: string | null
}

/** What a provider said about the intention to end its agreement. */
export type AgreementEndingAnswerTable = {
  id: string
  ending_id: string
  provider_id: string
  answer: string
  answered_by: string
  answered_by_name: string
  answered_at: Generated<Date>
}
