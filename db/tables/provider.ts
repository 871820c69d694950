import type { Generated, JSONColumnType } from 'kysely'

export type ProviderTable = {
  id: string
  kvk_number: string
  legal_name: string
  facts: JSONColumnType<object>
  facts_confirmed_at: Date | null
  fictitious: Generated<boolean>
  registered_at: Generated<Date>
  row_version: Generated<number>
}
