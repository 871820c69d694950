import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { listExclusions, type StoredPoint } from '#db/queries/cost-price-study.queries.ts'
import { listInterests } from '#db/queries/interest.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { visiblePoints, type PointAsked } from './visible-point.server.ts'

/** The cost prices of a product one by one, by the number of their application, and what was left out and why. */
export function readPoints(actor: StaffActor, asked: Omit<PointAsked, 'submissionId'>) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const { scope, product, points, visible } = await visiblePoints(db, actor, asked)
    const shut = await listInterests(db, actor.personId)
    const exclusions = await listExclusions(db, scope.procedureId, asked.code)
    return {
      procedureId: scope.procedureId,
      product,
      /** Of providers in which this officer has an interest: they count, but are not shown. */
      hidden: points.length - visible.length,
      points: visible.map(lineOf),
      history: exclusions
        .filter((one) => !shut.includes(one.provider_id))
        .map((one) => ({
          id: one.id,
          submissionId: one.submission_id,
          number: one.application_number,
          ground: one.ground,
          reason: one.reason,
          by: one.excluded_by_name,
          at: one.excluded_at,
          lifted: one.lifted_at && { by: one.lifted_by_name ?? '', at: one.lifted_at, reason: one.lift_reason ?? '' },
        })),
    }
  })
}

const lineOf = (point: StoredPoint) => ({
  submissionId: point.submissionId,
  applicationId: point.applicationId,
  number: point.applicationNumber,
  price: point.price,
  volume: point.volume,
  capacity: point.capacity,
  size: point.size,
  cao: point.cao,
  kind: point.kind,
  excluded: point.excluded,
})

/** One cost price of the list, to leave it out or take it in again. */
export async function readPoint(actor: StaffActor, asked: PointAsked) {
  const page = await readPoints(actor, asked)
  const point = found(page.points.find((one) => one.submissionId === asked.submissionId))
  const standing = page.history.find((one) => one.submissionId === asked.submissionId && !one.lifted) ?? null
  return { product: page.product, procedureId: page.procedureId, point, standing }
}
