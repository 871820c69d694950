import type { Generated } from 'kysely'

export type ProcedureTable = {
  id: string
  slug: string
  region: string
  created_at: Generated<Date>
}
