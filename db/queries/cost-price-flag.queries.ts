import type { FlagAnswer } from '#app/features/assessment/flag-answer.ts'
import type { Db } from '../transaction.ts'

/** What officers did with the outcomes of the checks of an application, with the workbook it was about; last first. */
export function listFlagAnswers(db: Db, applicationId: string): Promise<(FlagAnswer & { workbookId: string })[]> {
  return db
    .selectFrom('cost_price_answer')
    .select(['sequence', 'kind', 'words'])
    .select((eb) => [
      eb.ref('check_key').as('checkKey'),
      eb.ref('workbook_id').as('workbookId'),
      eb.ref('answered_by_name').as('by'),
      eb.ref('answered_at').as('at'),
    ])
    .where('application_id', '=', applicationId)
    .orderBy('answered_at', 'desc')
    .execute()
}

/** The outcome of the last finished or running re-check of a workbook; undefined when it was never checked again. */
export function findLastRecheck(db: Db, workbookId: string) {
  return db
    .selectFrom('cost_price_recheck_outcome as outcome')
    .select(['outcome.checks', 'outcome.added', 'outcome.gone', 'outcome.checked_at'])
    .where('outcome.workbook_id', '=', workbookId)
    .orderBy('outcome.checked_at', 'desc')
    .executeTakeFirst()
}
