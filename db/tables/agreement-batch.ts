import type { Generated } from 'kysely'

export type AgreementBatchTable = {
  id: string
  procedure_id: string
  moment_id: string
  made_by: string
  made_by_name: string
  made_at: Generated<Date>
  /** The second lawyer who released what was ready. */
  released_by: string | null
  released_by_name: string | null
  released_at: Date | null
}
