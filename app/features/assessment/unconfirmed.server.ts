import { reopenedCriteria } from '#app/features/application/reconfirm.ts'
import type { FrozenSubmission } from '#app/features/application/submission.ts'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { findVersionByNumber } from '#db/queries/procedure.queries.ts'
import type { Db } from '#db/transaction.ts'
import type { Unconfirmed } from './criterion-line.ts'

type InForce = { procedure_id: string; number: number; content: ProcedureContent }

/**
 * The criteria that read differently in the version the moment closed with than in the one a submission rests on, and
 * that were not asked again in a repair.
 */
export async function unconfirmedOf(
  db: Db,
  inForce: InForce,
  frozen: Pick<FrozenSubmission, 'procedureVersion' | 'repair' | 'content'>,
): Promise<Unconfirmed> {
  const { number, content } = inForce
  const restsOn = frozen.procedureVersion
  const then = restsOn === number ? undefined : await findVersionByNumber(db, inForce.procedure_id, restsOn)
  const repaired = new Set(frozen.repair?.criterionIds)
  const sent = frozen.content
  const changed = then ? reopenedCriteria({ content: then.content, sent }, { content, filledIn: sent }) : []
  return { restsOn, number, criterionIds: changed.filter((id) => !repaired.has(id)) }
}
