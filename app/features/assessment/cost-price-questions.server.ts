import { listFlagAnswers } from '#db/queries/cost-price-flag.queries.ts'
import type { Db } from '#db/transaction.ts'
import type { Assessment } from './assessment-of.server.ts'
import { questionWords } from './flag-answer.ts'
import { workbookOf } from './workbook-of.server.ts'

/** The words of all questions about the cost price that are to be asked; empty when there are none. */
export async function readCostPriceQuestions(
  db: Db,
  { application, submission }: Pick<Assessment, 'application' | 'submission'>,
): Promise<string> {
  const answers = await listFlagAnswers(db, application.id)
  if (answers.length === 0) return ''
  const workbook = await workbookOf(db, application.id, submission.content)
  return questionWords(answers.filter((answer) => answer.workbookId === workbook?.id))
}
