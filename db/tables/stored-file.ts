import type { Generated } from 'kysely'

export type StoredFileTable = {
  id: string
  provider_id: string | null
  sha256: string
  name: string
  media_type: string
  size_bytes: number
  scan: 'not-scanned' | 'clean'
  stored_by: Generated<string | null>
  stored_at: Generated<Date>
}
