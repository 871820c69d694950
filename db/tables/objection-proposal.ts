import type { Generated } from 'kysely'

export type ObjectionProposalTable = {
  objection_id: string
  outcome: 'upheld' | 'partly' | 'rejected'
  reason: string
  met_criteria: string[]
  proposed_by: string
  proposed_by_name: string
  proposed_at: Generated<Date>
}
