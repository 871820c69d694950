import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { Actor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { findProcedureVersion, listVersions } from '#db/queries/procedure.queries.ts'
import { insertDraft, insertProcedure, lockDraft, deleteDraft } from '#db/queries/procedure.store.ts'
import { theRegion } from '#db/queries/region.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { clonedContent, emptyContent } from './new-content.ts'
import type { StartProcedureForm } from './start.schema.ts'

/** Ids for what is made, so that the use case itself makes none. */
export type NewIds = { procedureId: string; versionId: string }

/**
 * Starts a procedure as a draft: empty, or as a copy of a published version for another year. Refuses a word for its
 * address that is taken, and a source that is not published.
 */
export function startProcedure(actor: Actor, ids: NewIds, form: StartProcedureForm): Promise<void> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const source = form.source === '' ? undefined : await publishedSource(db, form.source)
    const made = await insertProcedure(db, { id: ids.procedureId, slug: form.slug, region: theRegion().code })
    if (!made) throw new Refusal('refused', [{ kind: 'procedure.slugTaken', field: 'slug' }])
    await insertDraft(db, {
      id: ids.versionId,
      procedureId: ids.procedureId,
      number: 1,
      content: source ? clonedContent(source.content, form) : emptyContent(form),
      clonedFrom: source?.id ?? null,
      createdBy: actor.personId,
    })
    await recordStart(db, ids.procedureId, 1)
  })
}

async function publishedSource(db: Db, versionId: string) {
  const version = await findProcedureVersion(db, versionId)
  if (!version?.published_at) throw new Refusal('refused', [{ kind: 'procedure.sourceUnknown', field: 'source' }])
  return version
}

/**
 * Starts the next version of a published procedure, for a rectification. There is one draft at a time: when a colleague
 * started one already, that is the one to work on and nothing changes.
 */
export function startNextVersion(actor: Actor, ids: NewIds): Promise<void> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const versions = isId(ids.procedureId) ? await listVersions(db, ids.procedureId) : []
    const newest = found(versions.find((version) => version.published_at !== null))
    const made = await insertDraft(db, {
      id: ids.versionId,
      procedureId: ids.procedureId,
      number: newest.number + 1,
      content: newest.content,
      clonedFrom: newest.id,
      createdBy: actor.personId,
    })
    if (made) await recordStart(db, ids.procedureId, newest.number + 1)
  })
}

/** Throws a draft away for good; with it the procedure when nothing of it was published. Gives whether it is still there. */
export function discardDraft(actor: Actor, procedureId: string, rowVersion: number): Promise<{ remains: boolean }> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const draft = found(isId(procedureId) ? await lockDraft(db, procedureId) : undefined)
    if (draft.row_version !== rowVersion) throw new Refusal('conflict', [{ kind: 'procedure.draftChanged' }])
    await deleteDraft(db, { id: draft.id, procedureId })
    await recordEvent(db, {
      kind: 'procedure.draft-discarded',
      subject: `procedure:${procedureId}`,
      providerId: null,
      visibility: 'internal',
      payload: { number: draft.number, title: draft.content.title },
    })
    return { remains: (await listVersions(db, procedureId)).length > 0 }
  })
}

function recordStart(db: Db, procedureId: string, number: number): Promise<void> {
  return recordEvent(db, {
    kind: 'procedure.draft-started',
    subject: `procedure:${procedureId}`,
    providerId: null,
    visibility: 'internal',
    payload: { number },
  })
}
