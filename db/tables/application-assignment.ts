import type { Generated } from 'kysely'

/** Who works on an application now; nobody when there is no row. */
export type ApplicationAssignmentTable = {
  application_id: string
  officer_id: string
  officer_name: string
  taken_at: Generated<Date>
}
