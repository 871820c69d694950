import type { Generated, JSONColumnType } from 'kysely'
import type { ClosedAs } from '#app/features/agreement/agreement.ts'
import type { AgreementParameters } from '#app/features/agreement/agreement.schema.ts'

export type AgreementTable = {
  id: string
  number: Generated<string>
  /** A corrected text is a new row with the same number and the next version. */
  version: Generated<number>
  procedure_id: string
  provider_id: string
  decision_id: string
  template_version: string
  /** The edition of the contract text it was made with; null in what was made before texts had editions. */
  text_id: string | null
  parameters: JSONColumnType<AgreementParameters>
  standard_hash: string | null
  generated_at: Generated<Date>
  generated_by: string
  draft_file_id: string | null
  frozen_file_id: string | null
  frozen_at: Date | null
  frozen_by: string | null
  in_force_at: Date | null
  ended_at: Date | null
  /** Until when the provider may sign; set at release. */
  sign_by: Date | null
  reminded_at: Date | null
  correction_asked_at: Date | null
  correction_reason: string | null
  closed_as: ClosedAs | null
  closed_at: Date | null
  closed_reason: string | null
  starts_on: string
  ends_on: string
  row_version: Generated<number>
  /** The batch of its admission moment; null for one made by itself. */
  batch_id: string | null
  /** Why its text could not be made; null when that did not fail. */
  failure: string | null
}
