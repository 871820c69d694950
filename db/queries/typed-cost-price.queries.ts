import type { Db } from '../transaction.ts'

/** What was typed of the cost price of one application, page by page. */
export function listTypedPages(db: Db, applicationId: string) {
  return db
    .selectFrom('typed_cost_price')
    .select(['page', 'answers', 'workbook_id', 'row_version', 'changed_by_name', 'changed_at'])
    .where('application_id', '=', applicationId)
    .orderBy('page')
    .execute()
}
