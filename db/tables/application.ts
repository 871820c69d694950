import type { Generated, JSONColumnType } from 'kysely'

export type ApplicationTable = {
  id: string
  number: Generated<string>
  procedure_id: string
  procedure_version_id: string
  moment_id: string
  provider_id: string
  status:
    | 'draft'
    | 'submitted'
    | 'withdrawn'
    | 'repair-asked'
    | 'repair-answered'
    | 'decision-proposed'
    | 'decision-ready'
    | 'decided'
  statements: JSONColumnType<object>
  started_at: Generated<Date>
  started_by: string
  row_version: Generated<number>
}
