import type { Generated } from 'kysely'

/** A question as it was asked, frozen. Only its asker and the region can read it. */
export type QuestionTable = {
  id: string
  number: Generated<string>
  procedure_id: string
  moment_id: string
  provider_id: string
  asked_by: string
  asked_by_name: string
  asked_at: Date
  document: string
  paragraph: string
  words: string
}

/** Where the answer to somebody's question was published. */
export type QuestionOutcomeTable = { question_id: string; provider_id: string; item_id: string }
