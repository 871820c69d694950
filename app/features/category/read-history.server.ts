import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import { hasTie } from '#app/features/assessment/require-no-interest.server.ts'
import type { ProviderActor, StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { findCategory, findNewestVersion, findRulesOfCategory, listCategoriesOf } from '#db/queries/category.queries.ts'
import { findProvider } from '#db/queries/party.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import type { RuleTrace } from './category.ts'
import { consequencesOf } from './consequences.server.ts'
import { overruleFor } from './read-category.server.ts'

/** Every category that this provider ever had or was proposed, with what follows from the one that holds. */
export function readCategoryHistory(actor: StaffActor, providerId: string) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const provider = found(isId(providerId) ? await findProvider(db, providerId) : undefined)
    return { provider: { id: providerId, name: provider.legalName }, ...(await historyOf(db, providerId)) }
  })
}

/** The categories of the own organisation; what is only proposed stays inside the region. */
export function readOwnCategories(actor: ProviderActor) {
  return inTransaction(actor, (db) => historyOf(db, actor.providerId))
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
  return {
    holdingId: shown?.id ?? null,
    consequences:
      (shown?.category && version && (await consequencesOf(db, shown.procedure_id, version.content, shown.category))) ??
      null,
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
      consequences: (await consequencesOf(db, row.procedure_id, content, row.category ?? row.proposed)) ?? null,
    }
  })
}
