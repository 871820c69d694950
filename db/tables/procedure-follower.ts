export type ProcedureFollowerTable = {
  id: string
  procedure_id: string
  /** In small letters; null for a provider. */
  email: string | null
  provider_id: string | null
  locale: 'nl' | 'en'
  confirm_hash: string | null
  confirm_until: Date | null
  confirmed_at: Date | null
  /** Part of the link in every announcement; all one can do with it is stop following. */
  stop_token: string
}
