import { sql } from 'kysely'
import type { EarlierSubmission } from '#app/features/application/take-over.ts'
import { readFrozen } from '#app/features/application/submission.ts'
import type { Db } from '../transaction.ts'

/**
 * The last submission of every other application of this provider, newest first, with the version that it answered: an
 * answer that nobody confirmed after a rectification answers the words from before it.
 */
export async function listEarlierSubmissions(
  db: Db,
  application: { id: string; provider_id: string },
): Promise<EarlierSubmission[]> {
  const rows = await db
    .selectFrom('submission')
    .innerJoin('application', 'application.id', 'submission.application_id')
    .innerJoin('procedure_version', (join) =>
      join
        .onRef('procedure_version.procedure_id', '=', 'application.procedure_id')
        .on(sql<boolean>`procedure_version.number = (submission.content::jsonb ->> 'procedureVersion')::int`),
    )
    .select(['submission.id', 'submission.submitted_at', 'submission.content', 'application.number'])
    .select('procedure_version.content as procedure')
    .distinctOn('submission.application_id')
    .where('submission.provider_id', '=', application.provider_id)
    .where('submission.application_id', '<>', application.id)
    .orderBy('submission.application_id')
    .orderBy('submission.sequence', 'desc')
    .execute()
  return rows
    .map((row) => ({
      id: row.id,
      applicationNumber: row.number,
      submittedAt: row.submitted_at,
      procedure: row.procedure,
      content: readFrozen(row.content).content,
    }))
    .sort((one, other) => other.submittedAt.getTime() - one.submittedAt.getTime())
}

/** Where a taken-over answer came from. */
export function findSubmissionSource(db: Db, submissionId: string) {
  return db
    .selectFrom('submission')
    .innerJoin('application', 'application.id', 'submission.application_id')
    .select(['application.number', 'submission.submitted_at'])
    .where('submission.id', '=', submissionId)
    .executeTakeFirst()
}
