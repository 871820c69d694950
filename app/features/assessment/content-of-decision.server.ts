import { playingContent } from '#app/features/application/asked.ts'
import { readFrozen } from '#app/features/application/submission.ts'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { found } from '#app/utils/refusal.ts'
import { findSubmissionOfDecision } from '#db/queries/assessment.queries.ts'
import { findProcedureVersion } from '#db/queries/procedure.queries.ts'
import type { Db } from '#db/transaction.ts'

/** The published content as it played for the application that this decision is on, as it was submitted. */
export async function contentOfDecision(
  db: Db,
  decision: { procedure_version_id: string; submission_id: string },
): Promise<ProcedureContent> {
  const { content } = found(await findProcedureVersion(db, decision.procedure_version_id))
  const submission = found(await findSubmissionOfDecision(db, decision.submission_id))
  return playingContent(content, readFrozen(submission.content).content)
}
