import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { categoryCode } from '#app/features/procedure/procedure.schema.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { findDraftRules, findNewestVersion } from '#db/queries/category.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { compareRules, evaluateCategory } from './category.ts'
import { listProviderFacts } from './provider-facts.server.ts'
import { changedRules, readThresholds } from './what-if.ts'

/** What stands in the address of the page: the boxes of the form. */
export type WhatIfAsked = { typed: (name: string) => string | null; without: readonly string[] }

/**
 * Who would move when the thresholds change, and by which condition. Starts from the draft when there is one, compares
 * with what is published, and keeps nothing. `null` asks nothing yet.
 */
export function readWhatIf(actor: StaffActor, procedureId: string, asked: WhatIfAsked | null) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const published = found(isId(procedureId) ? await findNewestVersion(db, procedureId) : undefined)
    const draft = await findDraftRules(db, procedureId)
    const base = draft?.categories ?? published.content.categories
    const { thresholds, wrong } = asked ? readThresholds(base, asked.typed) : { thresholds: {}, wrong: [] }
    const without = categoryCode.options.filter((code) => asked?.without.includes(code))
    const rules = changedRules(base, thresholds, without)
    const providers = await listProviderFacts(db, procedureId, published.content)
    const names = new Map(providers.map((one) => [one.providerId, one.providerName]))
    const before = published.content.categories
    const place = (set: typeof rules) =>
      providers.reduce<Record<string, number>>((counts, { facts }) => {
        const { category } = evaluateCategory(set, facts)
        return { ...counts, [category ?? '']: (counts[category ?? ''] ?? 0) + 1 }
      }, {})
    return {
      procedureId,
      title: published.content.title,
      version: published.number,
      draft: draft ? { rowVersion: draft.row_version } : null,
      base,
      rules,
      without,
      wrong,
      providers: providers.length,
      counts: { before: place(before), after: place(rules) },
      moves: compareRules(before, rules, providers).map((move) => ({
        ...move,
        providerName: names.get(move.providerId) ?? '',
      })),
    }
  })
}
