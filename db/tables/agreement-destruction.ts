import type { ColumnType, Generated } from 'kysely'

/** What was destroyed: the hash and the name of each document. */
export type DestroyedFile = { name: string; sha256: string }

export type AgreementDestructionTable = {
  number: string
  provider_id: string
  destroy_from: string
  rule: string
  proposed_by: string
  proposed_by_name: string
  proposed_at: Generated<Date>
  confirmed_by: string | null
  confirmed_by_name: string | null
  confirmed_at: Date | null
  destroyed_at: Date | null
  destroyed: ColumnType<DestroyedFile[] | null, string | null, string | null>
}
