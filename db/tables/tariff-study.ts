import type { Generated, JSONColumnType } from 'kysely'
import type { Findings } from '#app/features/tariff-study/findings.ts'
import type { TariffProposal } from '#app/features/tariff-study/proposal.ts'

export type TariffStudyTable = {
  id: string
  procedure_id: string
  product_code: string
  year: number
  starts_on: string
  proposal: JSONColumnType<TariffProposal>
  /** What the study found when it was proposed; without anything by which a provider could be recognised. */
  findings: JSONColumnType<Findings> | null
  row_version: Generated<number>
  started_by: string
  started_by_name: string
  started_at: Generated<Date>
  changed_by_name: string
  changed_at: Generated<Date>
  published_at: Date | null
  report_file_id: string | null
}
