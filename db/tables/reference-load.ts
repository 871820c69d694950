import type { Generated } from 'kysely'

export type ReferenceLoadTable = {
  id: string
  procedure_id: string
  reference_year: number
  effective_from: string
  file_name: string
  sha256: string
  facts: number
  loaded_by: string
  loaded_by_name: string
  loaded_at: Generated<Date>
}
