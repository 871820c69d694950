import type { StaffActor } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { isId } from '#app/utils/id.ts'
import { listTimeline } from '#db/queries/application.queries.ts'
import { listQueue } from '#db/queries/assessment.queries.ts'
import { countSubmissionsPerHour, findMoment, listClosingChanges } from '#db/queries/moment.queries.ts'
import { findProcedureTitle } from '#db/queries/procedure.queries.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'
import { requireProcurement } from '../admission/admission.policy.ts'
import { hoursUpTo } from '../admission/hourly.ts'
import { queueItemOf } from './queue-item.ts'
import { countByStage, isLate, nextFor } from './work.ts'

/** One moment: how its applications stand, what is late and next, how they come in, and what happened to it. */
export function readMoment(actor: StaffActor, momentId: string) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const now = await databaseNow(db)
    const moment = found(isId(momentId) ? await findMoment(db, momentId) : undefined)
    const items = (await listQueue(db, { momentId })).map(queueItemOf)
    const until = now < moment.closes_at ? now : moment.closes_at
    const [firstHour] = hoursUpTo(until, [])
    const perHour = await countSubmissionsPerHour(db, momentId, firstHour?.hour ?? until)
    return {
      moment,
      now,
      counts: countByStage(items, now),
      late: items.filter((item) => isLate(item, now)).length,
      next: nextFor(items, actor.personId, { now })?.id,
      changes: await listClosingChanges(db, momentId),
      perHour: hoursUpTo(until, perHour),
      events: await listTimeline(db, `moment:${momentId}`),
      procedureTitle: await findProcedureTitle(db, moment.procedure_id),
    }
  })
}
