import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Reason } from '#app/utils/refusal.ts'
import type { AmendmentKind } from '#app/features/agreement/amendment/amendment.ts'
import type { Wishes } from '#app/features/agreement/amendment/amendment.schema.ts'

export type AmendmentBatchTable = {
  id: string
  procedure_id: string
  kind: AmendmentKind
  reason: string
  effective_on: string
  /** What the lawyer typed beside the reason and the day. */
  wishes: JSONColumnType<Wishes>
  made_by: string
  made_by_name: string
  made_at: Generated<Date>
  /** The second lawyer who released what was ready. */
  released_by: string | null
  released_by_name: string | null
  released_at: Date | null
}

export type AmendmentBatchItemTable = {
  batch_id: string
  agreement_id: string
  outcome: Generated<'waiting' | 'made' | 'unchanged' | 'failed'>
  /** Why it could not be made. */
  failure: ColumnType<Reason[] | null, string | null | undefined, string | null>
}
