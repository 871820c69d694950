import type { Generated } from 'kysely'

export type WithdrawalTable = {
  id: string
  application_id: string
  provider_id: string
  withdrawn_by: string
  withdrawn_at: Generated<Date>
}
