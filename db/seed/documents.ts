import { issueReceipt } from '#app/features/application/issue-receipt.server.ts'
import { issueDecisionLetter } from '#app/features/assessment/issue-decision-letter.server.ts'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { inTransaction } from '#db/transaction.ts'

/** Makes the receipt of every submission and the letter of every decision, as the jobs would have done. */
export async function seedDocuments(say: (done: string) => void): Promise<void> {
  const { submissions, decisions } = await inTransaction(SYSTEM, async (db) => ({
    submissions: await db.selectFrom('submission').select('id').orderBy('submitted_at').execute(),
    decisions: await db.selectFrom('decision').select('id').orderBy('decided_at').execute(),
  }))
  for (const { id } of submissions) await issueReceipt({ submissionId: id })
  say(`${String(submissions.length)} receipts`)
  for (const { id } of decisions) await issueDecisionLetter({ decisionId: id })
  say(`${String(decisions.length)} letters`)
}
