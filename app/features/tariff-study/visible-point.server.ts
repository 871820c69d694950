import type { StaffActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { listStudyPoints } from '#db/queries/cost-price-study.queries.ts'
import { listInterests } from '#db/queries/interest.queries.ts'
import { findOpenStudy } from '#db/queries/tariff-study.queries.ts'
import type { Db } from '#db/transaction.ts'
import { studyScope } from './study-scope.server.ts'

export type PointAsked = { procedureId: string | null; code: string; submissionId: string }

/** The cost prices of a product that this officer may see one by one: not of a provider in which one has an interest. */
export async function visiblePoints(db: Db, actor: StaffActor, of: Omit<PointAsked, 'submissionId'>) {
  const scope = await studyScope(db, of.procedureId)
  const product = found(scope.products.find((one) => one.code === of.code))
  const points = await listStudyPoints(db, { ...scope, productCodes: [of.code] })
  const shut = await listInterests(db, actor.personId)
  return { scope, product, points, visible: points.filter((point) => !shut.includes(point.providerId)) }
}

/** One of them; whatever this officer may not see is not there. */
export async function visiblePoint(db: Db, actor: StaffActor, asked: PointAsked) {
  const { scope, product, visible } = await visiblePoints(db, actor, asked)
  return { scope, product, point: found(visible.find((one) => one.submissionId === asked.submissionId)) }
}

/** While a proposal waits for a colleague or for its publication, what it rests on stays as it is. */
export async function requireUnsettled(db: Db, procedureId: string, code: string): Promise<void> {
  const open = await findOpenStudy(db, procedureId, code)
  if (open && open.status !== 'concept') throw new Refusal('conflict', [{ kind: 'tariffStudy.settled' }])
}
