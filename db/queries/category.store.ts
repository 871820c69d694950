import { sql } from 'kysely'
import type { RuleTrace } from '#app/features/category/category.ts'
import type { CategoryCode } from '#app/features/procedure/procedure.schema.ts'
import type { Db } from '../transaction.ts'

/** The category that the rules gave, with every condition that led to it. */
export type CategoryProposal = {
  id: string
  procedureId: string
  providerId: string
  decisionId: string
  proposed: CategoryCode
  trace: readonly RuleTrace[]
  effectiveFrom: string
}

export async function insertCategoryProposal(db: Db, proposal: CategoryProposal): Promise<void> {
  await db
    .insertInto('category_assignment')
    .values({
      id: proposal.id,
      procedure_id: proposal.procedureId,
      provider_id: proposal.providerId,
      decision_id: proposal.decisionId,
      proposed: proposal.proposed,
      trace: JSON.stringify(proposal.trace),
      effective_from: proposal.effectiveFrom,
    })
    .execute()
}

/** The assignment, locked until this transaction ends. */
export function lockCategory(db: Db, categoryId: string) {
  return db.selectFrom('category_assignment').selectAll().where('id', '=', categoryId).forUpdate().executeTakeFirst()
}

/** Keeps that an officer wants another category than the rules gave; another officer has to confirm it. */
export async function proposeOverrule(
  db: Db,
  overrule: { id: string; category: CategoryCode; motive: string; by: { id: string; name: string } },
): Promise<void> {
  await db
    .updateTable('category_assignment')
    .set({
      overrule_category: overrule.category,
      overrule_motive: overrule.motive,
      overruled_by: overrule.by.id,
      overruled_by_name: overrule.by.name,
      overruled_at: sql<Date>`clock_timestamp()`,
    })
    .where('id', '=', overrule.id)
    .execute()
}

/** Fixes the category for good; the caller holds the lock and checked that it was still open. */
export async function fixCategory(
  db: Db,
  fixed: {
    id: string
    category: CategoryCode
    motive: string | null
    by: { id: string; name: string }
    objectionUntil: Date
  },
): Promise<void> {
  await db
    .updateTable('category_assignment')
    .set({
      category: fixed.category,
      motive: fixed.motive,
      confirmed_by: fixed.by.id,
      confirmed_by_name: fixed.by.name,
      confirmed_at: sql<Date>`clock_timestamp()`,
      objection_until: fixed.objectionUntil,
    })
    .where('id', '=', fixed.id)
    .execute()
}
