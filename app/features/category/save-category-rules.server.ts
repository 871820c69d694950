import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { lockDraft, saveDraft } from '#db/queries/procedure.store.ts'
import { inTransaction } from '#db/transaction.ts'
import type { WhatIfAsked } from './read-what-if.server.ts'
import { changedRules, readThresholds } from './what-if.ts'

/**
 * Puts the thresholds of the what-if page in the draft of the procedure; they count once that is published. Refuses
 * what is no number, a procedure without a draft, and a draft that somebody changed after the page was shown.
 */
export function saveCategoryRules(
  actor: StaffActor,
  procedureId: string,
  asked: WhatIfAsked & { rowVersion: number },
): Promise<void> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const draft = found(isId(procedureId) ? await lockDraft(db, procedureId) : undefined)
    if (draft.row_version !== asked.rowVersion) throw new Refusal('conflict', [{ kind: 'changedMeanwhile' }])
    const { thresholds, wrong } = readThresholds(draft.content.categories, asked.typed)
    if (wrong.length > 0)
      throw new Refusal(
        'refused',
        wrong.map((field) => ({ kind: 'numberInvalid', field, target: `#${field}` })),
      )
    const without = (['A', 'B', 'C'] as const).filter((code) => asked.without.includes(code))
    const categories = changedRules(draft.content.categories, thresholds, without)
    await saveDraft(db, draft.id, { content: { ...draft.content, categories }, byName: actor.personName })
    await recordEvent(db, {
      kind: 'procedure.draft-changed',
      subject: `procedure:${procedureId}`,
      providerId: null,
      visibility: 'internal',
      payload: { part: 'categorieen', key: '' },
    })
  })
}
