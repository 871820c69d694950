import type { StaffActor } from '#app/features/identity/actor.ts'
import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import { objectionUntil } from '#app/features/assessment/decision.ts'
import { requireNoTie } from '#app/features/assessment/require-no-interest.server.ts'
import type { CategoryCode, ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { equatedDates } from '#db/queries/calendar.queries.ts'
import { findRulesOfCategory } from '#db/queries/category.queries.ts'
import { fixCategory, lockCategory, proposeOverrule } from '#db/queries/category.store.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { confirmStep } from './category-confirmation.ts'

export type CategoryInput = { categoryId: string; category: CategoryCode; motive: string }

type Assignment = NonNullable<Awaited<ReturnType<typeof lockCategory>>>
type Rules = { content: ProcedureContent; subject: string }

/**
 * Fixes the category of a provider. One officer may follow the stated rules. Setting them aside takes a motive and two
 * officers: the first proposes, another confirms, or follows the rules after all. Once fixed it never changes; the
 * letter follows. Refuses a second confirmation with `conflict`. Answers whether it is fixed or waits for a colleague.
 */
export function confirmCategory(actor: StaffActor, input: CategoryInput): Promise<'fixed' | 'waits'> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const assignment = found(isId(input.categoryId) ? await lockCategory(db, input.categoryId) : undefined)
    await requireNoTie(db, actor, assignment.provider_id)
    if (assignment.confirmed_at) throw new Refusal('conflict', [{ kind: 'category.alreadyConfirmed' }])
    const rules = found(await findRulesOfCategory(db, assignment))
    const step = confirmStep(rules.content.categories, { ...assignment, officerId: actor.personId }, input)
    if (step.do === 'refuse') throw new Refusal('refused', step.reasons)
    const by = { id: actor.personId, name: actor.personName }
    if (step.do === 'propose-overrule') {
      await proposeOverrule(db, { id: assignment.id, category: input.category, motive: input.motive.trim(), by })
      await recordOverrule(db, assignment, { subject: rules.subject, category: input.category })
      return 'waits'
    }
    await fix(db, { assignment, rules, by, motive: step.motive, category: input.category })
    return 'fixed'
  })
}

function recordOverrule(db: Db, assignment: Assignment, { subject, category }: { subject: string; category: string }) {
  return recordEvent(db, {
    kind: 'category.overrule-proposed',
    subject,
    providerId: assignment.provider_id,
    visibility: 'internal',
    payload: { category },
  })
}

type Fix = {
  assignment: Assignment
  rules: Rules
  by: { id: string; name: string }
  motive: string | null
  category: CategoryCode
}

async function fix(db: Db, { assignment, rules, by, motive, category }: Fix): Promise<void> {
  const until = objectionUntil(await databaseNow(db), rules.content.objectionDays, equatedDates())
  await fixCategory(db, { id: assignment.id, category, motive, by, objectionUntil: until })
  await recordEvent(db, {
    kind: 'category.confirmed',
    subject: rules.subject,
    providerId: assignment.provider_id,
    visibility: 'shared',
    payload: { category, motive },
  })
  const { id: categoryId } = assignment
  await enqueue(db, 'issue-category-letter', { categoryId }, `issue-category-letter:${categoryId}`)
}
