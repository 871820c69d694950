export type ProviderLocationTable = {
  id: string
  provider_id: string
  name: string
  branch_number: string
  street: string
  house_number: string
  postal_code: string
  town: string
  removed_at: Date | null
}
