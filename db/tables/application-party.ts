import type { Generated } from 'kysely'

export type ApplicationPartyTable = {
  id: string
  application_id: string
  provider_id: string
  role: 'consortium-member' | 'subcontractor' | 'third-party'
  name: string
  kvk_number: string
  contact_name: string
  contact_email: string
  products: Generated<string[]>
  share: string
  relied_on: string | null
  jointly_liable: boolean
  declaration_file_id: string | null
  declaration_date: string | null
  added_by: string
  added_at: Generated<Date>
  removed_at: Date | null
  row_version: Generated<number>
}
