import type { Generated, JSONColumnType } from 'kysely'

export type DecisionProposalTable = {
  application_id: string
  products: JSONColumnType<object>
  /** Contracted products that end, as submitted. */
  dropped: Generated<object>
  proposed_by: string
  proposed_by_name: string
  proposed_at: Generated<Date>
  confirmed_by: string | null
  confirmed_by_name: string | null
  confirmed_at: Date | null
}
