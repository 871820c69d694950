import type { Generated, JSONColumnType } from 'kysely'
import type { AgreementParameters } from '#app/features/agreement/agreement.schema.ts'

export type AgreementTable = {
  id: string
  number: Generated<string>
  procedure_id: string
  provider_id: string
  decision_id: string
  template_version: string
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
  starts_on: string
  ends_on: string
  row_version: Generated<number>
}
