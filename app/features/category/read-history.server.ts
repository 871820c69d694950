import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { CategoryHolder } from '#app/features/agreement/articles-of-category.server.ts'
import { hasTie } from '#app/features/assessment/require-no-interest.server.ts'
import type { ProviderActor, StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { findCategory, findNewestVersion, findRulesOfCategory, listCategoriesOf } from '#db/queries/category.queries.ts'
import { findProvider } from '#db/queries/party.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import type { RuleTrace } from './category.ts'
import { consequencesOf, followingOf, withClauses } from './consequences.server.ts'
import { overruleFor } from './read-category.server.ts'

/** Every category that this provider ever had or was proposed, with what follows from the one that holds. */
export function readCategoryHistory(actor: StaffActor, providerId: string) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const provider = found(isId(providerId) ? await findProvider(db, providerId) : undefined)
    const { holder, ...history } = await historyOf(db, providerId)
    const consequences = (holder && (await consequencesOf(db, holder))) ?? null
    return { provider: { id: providerId, name: provider.legalName }, ...history, consequences }
  })
}

/** The categories of the own organisation; what is only proposed stays inside the region. */
export async function readOwnCategories(actor: ProviderActor) {
  const { holder, following, ...history } = await inTransaction(actor, async (db) => {
    const own = await historyOf(db, actor.providerId)
    return { ...own, following: own.holder && (await followingOf(db, own.holder)) }
  })
  return { ...history, consequences: holder && following ? await withClauses(following, holder) : null }
}

async function historyOf(db: Db, providerId: string) {
  const rows = await listCategoriesOf(db, providerId)
  const today = dayInAmsterdam(await databaseNow(db))
  const confirmed = rows
    .filter((row) => row.confirmed_at !== null)
    .sort((one, other) => one.effective_from.localeCompare(other.effective_from))
  // The one that started last; before the first one starts, that one.
  const shown = confirmed.findLast((row) => row.effective_from <= today) ?? confirmed[0]
  const version = shown && (await findNewestVersion(db, shown.procedure_id))
  const holder: CategoryHolder | null =
    shown?.category && version
      ? { procedureId: shown.procedure_id, providerId, content: version.content, category: shown.category }
      : null
  return {
    holdingId: shown?.id ?? null,
    holder,
    assignments: rows.map((row) => ({
      id: row.id,
      origin: row.origin,
      referenceYear: row.reference_year,
      applicationId: row.application_id,
      decisionNumber: row.decision_number,
      proposed: row.proposed,
      category: row.category,
      motive: row.motive,
      overruledBy: row.overruled_by_name,
      confirmedBy: row.confirmed_by_name,
      confirmedAt: row.confirmed_at,
      effectiveFrom: row.effective_from,
      objectionUntil: row.objection_until,
      letterFileId: row.letter_file_id,
      trace: row.trace as unknown as RuleTrace[],
    })),
  }
}

/** One category to confirm, with the rules that gave it: also for a yearly reassessment, which has no application. */
export function readAssignment(actor: StaffActor, categoryId: string) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const row = found(isId(categoryId) ? await findCategory(db, categoryId) : undefined)
    const provider = found(await findProvider(db, row.provider_id))
    const { content } = found(await findRulesOfCategory(db, row))
    return {
      provider: { id: row.provider_id, name: provider.legalName },
      assignment: {
        id: row.id,
        referenceYear: row.reference_year,
        proposed: row.proposed,
        category: row.category,
        motive: row.motive,
        confirmedBy: row.confirmed_by_name,
        confirmedAt: row.confirmed_at,
        effectiveFrom: row.effective_from,
        objectionUntil: row.objection_until,
        overruledBy: row.overruled_by_name,
        overrule: overruleFor(actor, row),
        interest: await hasTie(db, actor, row.provider_id),
        letterFileId: row.letter_file_id,
        trace: row.trace as unknown as RuleTrace[],
      },
      rules: content.categories,
      consequences:
        (await consequencesOf(db, {
          procedureId: row.procedure_id,
          providerId: row.provider_id,
          content,
          category: row.category ?? row.proposed,
        })) ?? null,
    }
  })
}
