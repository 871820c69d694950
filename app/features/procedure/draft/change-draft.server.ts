import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { Actor } from '#app/features/identity/actor.ts'
import { sha256Of } from '#app/utils/content-hash.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { lockDraft, saveDraft } from '#db/queries/procedure.store.ts'
import { inTransaction } from '#db/transaction.ts'
import type { ProcedureContent } from '../procedure.schema.ts'
import type { DraftValues } from './draft-part.ts'
import { draftPart, type DraftPartName } from './draft-parts.ts'

/** Which record is changed. `key` is null for a new one; `shown` is the fingerprint of what the page showed. */
export type DraftPlace = { procedureId: string; part: DraftPartName; key: string | null; shown: string }

/** What tells whether a record is still what a page showed. */
export function fingerprintOf(values: DraftValues | undefined): string {
  return values ? sha256Of(JSON.stringify(values)) : ''
}

/**
 * Saves one record of the draft. A colleague who works on another record is no hindrance; one who saved this record
 * first is never overwritten: `changedMeanwhile`, and the page shows both texts. The same again changes nothing.
 * Refuses a code that is taken, and another code for what exists.
 */
export function saveDraftRecord(actor: Actor, place: DraftPlace, record: unknown): Promise<void> {
  const part = draftPart(place.part)
  const key = part.keyOf(record)
  const codeField = part.fields.find((field) => field.fixed)?.name ?? 'code'
  return changeDraft(actor, { ...place, key }, (content) => {
    const next = part.put(content, record)
    const stored = part.valuesOf(content, key)
    const same = stored !== undefined && fingerprintOf(stored) === fingerprintOf(part.valuesOf(next, key))
    if (same) return content
    if (place.key === null) {
      if (stored) throw new Refusal('refused', [{ kind: 'procedure.codeTaken', field: codeField }])
      return next
    }
    if (place.key !== key) throw new Refusal('refused', [{ kind: 'procedure.codeFixed', field: codeField }])
    if (fingerprintOf(found(stored)) !== place.shown) throw new Refusal('conflict', [{ kind: 'changedMeanwhile' }])
    return next
  })
}

/** Takes a record away, with what stands inside it; refused when a colleague changed it after it was shown. */
export function removeDraftRecord(actor: Actor, place: DraftPlace & { key: string }): Promise<void> {
  const part = draftPart(place.part)
  return changeDraft(actor, place, (content) => {
    const stored = found(part.valuesOf(content, place.key))
    if (fingerprintOf(stored) !== place.shown) throw new Refusal('conflict', [{ kind: 'changedMeanwhile' }])
    return found(part.list).remove(content, place.key)
  })
}

/** Moves a record one place up or down among its neighbours. */
export function moveDraftRecord(
  actor: Actor,
  place: Omit<DraftPlace, 'shown'> & { key: string },
  by: -1 | 1,
): Promise<void> {
  const part = draftPart(place.part)
  return changeDraft(actor, place, (content) => {
    found(part.valuesOf(content, place.key))
    return found(part.list).move(content, place.key, by)
  })
}

type Change = (content: ProcedureContent) => ProcedureContent

/**
 * Changes the draft of a procedure under its lock: `not-found` when there is none, nothing when `change` gives back
 * what it got.
 */
function changeDraft(
  actor: Actor,
  place: Pick<DraftPlace, 'procedureId' | 'part' | 'key'>,
  change: Change,
): Promise<void> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const draft = found(isId(place.procedureId) ? await lockDraft(db, place.procedureId) : undefined)
    const content = change(draft.content)
    if (content === draft.content) return
    await saveDraft(db, draft.id, { content, byName: actor.personName })
    await recordEvent(db, {
      kind: 'procedure.draft-changed',
      subject: `procedure:${place.procedureId}`,
      providerId: null,
      visibility: 'internal',
      payload: { part: place.part, key: place.key ?? '' },
    })
  })
}
