import { found } from '#app/utils/refusal.ts'
import type { Db } from '../transaction.ts'
import { findProcedureVersion } from './procedure.queries.ts'

/** The category of the provider after this decision, proposed or confirmed. */
export function findCategoryOfDecision(db: Db, decisionId: string) {
  return withLetter(db).where('assignment.decision_id', '=', decisionId).executeTakeFirst()
}

export function findCategory(db: Db, categoryId: string) {
  return withLetter(db).where('assignment.id', '=', categoryId).executeTakeFirst()
}

function withLetter(db: Db) {
  return db
    .selectFrom('category_assignment as assignment')
    .leftJoin('issued_document as letter', (join) =>
      join.onRef('letter.subject_id', '=', 'assignment.id').on('letter.kind', '=', 'category-letter'),
    )
    .selectAll('assignment')
    .select(['letter.file_id as letter_file_id'])
}

/** Every category that was proposed or confirmed, by name of the provider. */
export function listCategories(db: Db) {
  return db
    .selectFrom('category_assignment')
    .innerJoin('provider', 'provider.id', 'category_assignment.provider_id')
    .leftJoin('decision', 'decision.id', 'category_assignment.decision_id')
    .selectAll('category_assignment')
    .select(['provider.legal_name as provider_name', 'provider.kvk_number', 'decision.application_id'])
    .orderBy('provider.legal_name')
    .orderBy('category_assignment.proposed_at')
    .execute()
}

/** Everything that was ever assigned to this provider, oldest first. */
export function listCategoriesOf(db: Db, providerId: string) {
  return withLetter(db)
    .leftJoin('decision', 'decision.id', 'assignment.decision_id')
    .select(['decision.application_id', 'decision.number as decision_number'])
    .where('assignment.provider_id', '=', providerId)
    .orderBy('assignment.proposed_at')
    .execute()
}

type Assigned = { decision_id: string | null; procedure_id: string; provider_id: string }

/**
 * The published version by whose rules this category is assigned (that of the decision; for a reassessment the newest
 * one), and what its events are about.
 */
export async function findRulesOfCategory(db: Db, { decision_id, procedure_id, provider_id }: Assigned) {
  if (decision_id !== null) {
    const decision = await db
      .selectFrom('decision')
      .select(['application_id', 'procedure_version_id'])
      .where('id', '=', decision_id)
      .executeTakeFirst()
    if (!decision) return undefined
    const version = found(await findProcedureVersion(db, decision.procedure_version_id))
    return { content: version.content, number: version.number, subject: `application:${decision.application_id}` }
  }
  const version = await findNewestVersion(db, procedure_id)
  return version && { content: version.content, number: version.number, subject: `provider:${provider_id}` }
}

/** The category rules in the draft of this procedure; undefined when there is no draft. */
export async function findDraftRules(db: Db, procedureId: string) {
  const draft = await db
    .selectFrom('procedure_version')
    .select(['content', 'row_version'])
    .where('procedure_id', '=', procedureId)
    .where('published_at', 'is', null)
    .executeTakeFirst()
  return draft && { categories: draft.content.categories, row_version: draft.row_version }
}

/** The newest published version of this procedure. */
export function findNewestVersion(db: Db, procedureId: string) {
  return db
    .selectFrom('procedure_version')
    .select(['id', 'number', 'content', 'published_at'])
    .where('procedure_id', '=', procedureId)
    .where('published_at', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}
