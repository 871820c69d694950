import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { AmendmentClosedAs, AmendmentKind, Manner } from '#app/features/agreement/amendment/amendment.ts'
import type { AmendmentChange, ArticleChange } from '#app/features/agreement/amendment/change.ts'

export type AmendmentTable = {
  id: string
  agreement_id: string
  provider_id: string
  /** The first amendment of an agreement is 1. */
  number: number
  kind: AmendmentKind
  manner: Manner
  /** The article of the agreement that it rests on. */
  clause: string
  reason: string
  effective_on: string
  change: JSONColumnType<AmendmentChange>
  /** The articles that it replaces. */
  articles: ColumnType<ArticleChange[], string | undefined, string>
  /** Whom of the provider the text names: only they can sign. */
  signatories: ColumnType<{ name: string; function: string }[], string | undefined, string>
  /** The decision, indexation or category that it carries out; null for what has none. */
  source_id: string | null
  batch_id: string | null
  failure: string | null
  proposed_by: string
  proposed_by_name: string
  proposed_at: Generated<Date>
  draft_file_id: string | null
  frozen_file_id: string | null
  released_by: string | null
  released_by_name: string | null
  released_at: Date | null
  sign_by: Date | null
  reminded_at: Date | null
  correction_asked_at: Date | null
  correction_reason: string | null
  object_until: Date | null
  objected_at: Date | null
  objection: string | null
  in_force_at: Date | null
  closed_as: AmendmentClosedAs | null
  closed_at: Date | null
  closed_reason: string | null
}
