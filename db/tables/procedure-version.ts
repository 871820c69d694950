import type { Generated, JSONColumnType } from 'kysely'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'

export type ProcedureVersionTable = {
  id: string
  procedure_id: string
  number: number
  content: JSONColumnType<ProcedureContent>
  reason: string
  created_at: Generated<Date>
  published_at: Date | null
  published_by: string | null
  row_version: Generated<number>
  created_by: string | null
  updated_at: Date | null
  updated_by_name: string | null
  /** The version this one was made from, also of another procedure. */
  cloned_from: string | null
}
