import type { Generated } from 'kysely'

export type StaffDeskTable = {
  person_id: string
  desk: 'procurement' | 'legal' | 'contract-management' | 'admin'
  since: Generated<Date>
}
