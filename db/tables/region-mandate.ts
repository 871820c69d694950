import type { Generated } from 'kysely'

/** Who may sign for the region. */
export type RegionMandateTable = { person_id: string; function: string; granted_at: Generated<Date> }
