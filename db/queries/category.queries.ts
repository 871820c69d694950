import type { Db } from '../transaction.ts'

/** The category of the provider after this decision, proposed or confirmed. */
export function findCategoryOfDecision(db: Db, decisionId: string) {
  return db.selectFrom('category_assignment').selectAll().where('decision_id', '=', decisionId).executeTakeFirst()
}

/** Every category that was proposed or confirmed, by name of the provider. */
export function listCategories(db: Db) {
  return db
    .selectFrom('category_assignment')
    .innerJoin('provider', 'provider.id', 'category_assignment.provider_id')
    .innerJoin('decision', 'decision.id', 'category_assignment.decision_id')
    .selectAll('category_assignment')
    .select(['provider.legal_name as provider_name', 'provider.kvk_number', 'decision.application_id'])
    .orderBy('provider.legal_name')
    .orderBy('category_assignment.proposed_at')
    .execute()
}
