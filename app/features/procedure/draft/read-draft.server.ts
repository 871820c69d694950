import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { Actor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { countFollowers } from '#db/queries/follower.queries.ts'
import { asAdmissionMoment, listMoments } from '#db/queries/moment.queries.ts'
import { findVersionByNumber, listVersions } from '#db/queries/procedure.queries.ts'
import { countRunningApplications } from '#db/queries/reconfirm.queries.ts'
import { listMunicipalities } from '#db/queries/region.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { differencesBetween } from '../difference.ts'
import { gapsOf, momentGaps } from '../gaps.ts'
import { plannedMoments } from '../planned-moments.ts'
import { fingerprintOf } from './change-draft.server.ts'
import { choicesFor } from './choices.ts'
import type { DraftHead } from './draft-part.ts'
import { draftPart, type DraftPartName } from './draft-parts.ts'

async function draftFor(db: Db, actor: Actor, procedureId: string) {
  requireProcurement(actor)
  const versions = isId(procedureId) ? await listVersions(db, procedureId) : []
  const draft = found(versions.find((version) => version.published_at === null))
  const head: DraftHead = {
    procedureId,
    title: draft.content.title,
    number: draft.number,
    rowVersion: draft.row_version,
  }
  return { head, content: draft.content, changedAt: draft.updated_at, changedBy: draft.updated_by_name }
}

/** The draft with its gaps and what differs from the version before it; `not-found` when there is no draft. */
export function readDraft(actor: Actor, procedureId: string) {
  return inTransaction(actor, async (db) => {
    const draft = await draftFor(db, actor, procedureId)
    const moments = (await listMoments(db, procedureId)).map(asAdmissionMoment)
    const now = await databaseNow(db)
    const previous = await findVersionByNumber(db, procedureId, draft.head.number - 1)
    return {
      ...draft,
      gaps: [...gapsOf(draft.content), ...momentGaps(draft.content, plannedMoments(moments, now))],
      previous: previous ? { number: previous.number } : null,
      differences: previous ? differencesBetween(previous.content, draft.content) : [],
      followers: await countFollowers(db, procedureId),
      running: await countRunningApplications(db, procedureId),
      now,
    }
  })
}

/** One record for its page: what it says, what can be chosen, and what tells whether it changed. `key` null: new. */
export function readDraftRecord(actor: Actor, place: { procedureId: string; part: DraftPartName; key: string | null }) {
  return inTransaction(actor, async (db) => {
    const { head, content } = await draftFor(db, actor, place.procedureId)
    const part = draftPart(place.part)
    const values = place.key === null ? undefined : found(part.valuesOf(content, place.key))
    const document = place.part === 'document' ? content.documents.find((one) => one.id === place.key)?.file : undefined
    const criterion = place.part === 'eis' ? content.criteria.find((one) => one.id === place.key) : undefined
    return {
      head,
      values: values ?? {},
      shown: fingerprintOf(values),
      choices: choicesFor(part.fields, content, listMunicipalities()),
      file: document ?? null,
      evidence: criterion?.evidence.map(({ id, name }) => ({ id, name })) ?? [],
    }
  })
}
