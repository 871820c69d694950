import { randomUUID } from 'node:crypto'
import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { insertExclusion, liftExclusion } from '#db/queries/cost-price-study.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import type { ExclusionGround } from './exclusion.ts'
import { requireUnsettled, visiblePoint, type PointAsked } from './visible-point.server.ts'

/** Leaves one provider's cost price out of the study of a product, with the reason; can be turned back. */
export function excludeCostPrice(
  actor: StaffActor,
  asked: PointAsked & { ground: ExclusionGround; reason: string },
): Promise<void> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const { scope, point } = await visiblePoint(db, actor, asked)
    await requireUnsettled(db, scope.procedureId, asked.code)
    const isNew = await insertExclusion(db, {
      id: randomUUID(),
      procedure_id: scope.procedureId,
      product_code: asked.code,
      submission_id: point.submissionId,
      provider_id: point.providerId,
      ground: asked.ground,
      reason: asked.reason,
      excluded_by: actor.personId,
      excluded_by_name: actor.personName,
    })
    if (!isNew) throw new Refusal('conflict', [{ kind: 'tariffStudy.alreadyExcluded' }])
    await record(db, { kind: 'tariff.cost-price-excluded', ...about(asked, scope.procedureId), ground: asked.ground })
  })
}

/** Takes a cost price in again that was left out. */
export function includeCostPrice(
  actor: StaffActor,
  asked: PointAsked & { exclusion: string; reason: string },
): Promise<void> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const { scope } = await visiblePoint(db, actor, asked)
    await requireUnsettled(db, scope.procedureId, asked.code)
    const by = { id: actor.personId, name: actor.personName }
    const lifted = await liftExclusion(db, { id: asked.exclusion, by, reason: asked.reason })
    if (!lifted) throw new Refusal('conflict', [{ kind: 'tariffStudy.alreadyIncluded' }])
    found(lifted.procedure_id === scope.procedureId && lifted.product_code === asked.code ? lifted : undefined)
    await record(db, { kind: 'tariff.cost-price-included', ...about(asked, scope.procedureId) })
  })
}

const about = ({ code, submissionId }: PointAsked, procedureId: string) => ({
  procedureId,
  product: code,
  submissionId,
})

type Exclusion = { procedureId: string; product: string; submissionId: string }

async function record(
  db: Db,
  event: Exclusion & ({ kind: 'tariff.cost-price-excluded'; ground: string } | { kind: 'tariff.cost-price-included' }),
): Promise<void> {
  const { product, submissionId, procedureId } = event
  const where = { subject: `procedure:${procedureId}`, providerId: null, visibility: 'internal' } as const
  if (event.kind === 'tariff.cost-price-excluded')
    await recordEvent(db, { ...where, kind: event.kind, payload: { product, submissionId, ground: event.ground } })
  else await recordEvent(db, { ...where, kind: event.kind, payload: { product, submissionId } })
}
