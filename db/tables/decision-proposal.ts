import type { Generated, JSONColumnType } from 'kysely'

export type DecisionProposalTable = {
  application_id: string
  products: JSONColumnType<object>
  proposed_by: string
  proposed_by_name: string
  proposed_at: Generated<Date>
}
