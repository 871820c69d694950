import type { Generated } from 'kysely'

/** What an officer declared: `none` once for a moment, or an interest in one provider. Never changed. */
export type InterestDeclarationTable = {
  id: string
  moment_id: string
  officer_id: string
  officer_name: string
  provider_id: string | null
  kind: 'none' | 'work' | 'family' | 'money' | 'other'
  words: Generated<string>
  declared_at: Generated<Date>
}
