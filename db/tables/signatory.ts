export type SignatoryTable = {
  id: string
  provider_id: string
  name: string
  function: string
  email: string
  authority: 'alone' | 'jointly'
  removed_at: Date | null
}
