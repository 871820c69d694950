import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { Actor } from '#app/features/identity/actor.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal, type Reason } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { mailFollowers } from '#db/queries/follower.store.ts'
import { asAdmissionMoment } from '#db/queries/moment.queries.ts'
import { findProcedureSlug, findVersionByNumber } from '#db/queries/procedure.queries.ts'
import { lockDraft, lockMoments, publishDraftRow } from '#db/queries/procedure.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { differencesBetween, type Difference } from './difference.ts'
import { gapsOf, isPublishable, momentGaps } from './gaps.ts'
import { moveRunningApplications } from './move-applications.server.ts'
import { plannedMoments } from './planned-moments.ts'
import type { ProcedureContent } from './procedure.schema.ts'

export type PublishCommand = {
  procedureId: string
  /** The state of the draft that was read on the confirm page. */
  rowVersion: number
  /** Shown with the version for good: why it is published or rectified. */
  reason: string
}

/**
 * Publishes the draft of a procedure: from then on nobody can change it, followers are mailed once, and the running
 * applications of open moments go on under it. The moments are locked first, so that no submission comes in between.
 * Refuses a draft with a blocking gap, a rectification that changes nothing, and (`conflict`) a draft that was changed
 * after it was read.
 */
export function publishProcedure(actor: Actor, command: PublishCommand): Promise<{ number: number }> {
  const { procedureId, reason } = command
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    if (!isId(procedureId)) return found<never>(undefined)
    const moments = (await lockMoments(db, procedureId)).map(asAdmissionMoment)
    const draft = found(await lockDraft(db, procedureId))
    if (draft.row_version !== command.rowVersion) throw new Refusal('conflict', [{ kind: 'procedure.draftChanged' }])
    const previous = await findVersionByNumber(db, procedureId, draft.number - 1)
    const differences = previous ? differencesBetween(previous.content, draft.content) : []
    const publishedAt = await publishDraftRow(db, draft.id, { reason, by: actor.personId })
    const planned = plannedMoments(moments, publishedAt)
    const reasons = refusals(draft.content, { planned, unchanged: previous !== undefined && differences.length === 0 })
    if (reasons.length > 0) throw new Refusal('refused', reasons)
    await recordEvent(db, {
      kind: 'procedure.published',
      subject: `procedure:${procedureId}`,
      providerId: null,
      visibility: 'internal',
      payload: { number: draft.number, reason },
    })
    const version = { id: draft.id, procedureId, number: draft.number, content: draft.content }
    if (previous) await moveRunningApplications(db, version, { before: previous.content, moments, publishedAt })
    await announce(db, { ...version, reason, differences, isFirst: previous === undefined })
    return { number: draft.number }
  })
}

function refusals(
  content: ProcedureContent,
  { planned, unchanged }: { planned: ReturnType<typeof plannedMoments>; unchanged: boolean },
): Reason[] {
  const gaps = [...gapsOf(content), ...momentGaps(content, planned)]
  const blocking = gaps.filter((gap) => gap.severity === 'blocking').length
  return [
    ...(isPublishable(gaps) ? [] : [{ kind: 'procedure.gapsRemain', params: { count: blocking } }]),
    ...(unchanged ? [{ kind: 'procedure.nothingChanged' }] : []),
  ]
}

type Announced = {
  id: string
  procedureId: string
  number: number
  content: ProcedureContent
  reason: string
  differences: readonly Difference[]
  isFirst: boolean
}

async function announce(db: Db, version: Announced): Promise<void> {
  const { procedureId, number, content, reason } = version
  const link = `${publicUrl()}/procedures/${found(await findProcedureSlug(db, procedureId))}`
  const onceKey = `procedure-published:${version.id}`
  if (version.isFirst) {
    await mailFollowers(db, procedureId, {
      message: 'procedure-published',
      parameters: { title: content.title, link },
      onceKey,
    })
    return
  }
  const rectified = { title: content.title, number, reason, count: version.differences.length }
  const parameters = { ...rectified, link: `${link}/versies/${String(number)}` }
  await mailFollowers(db, procedureId, { message: 'procedure-rectified', parameters, onceKey })
}
