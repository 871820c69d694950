import { randomUUID } from 'node:crypto'
import { announceMoment } from '#app/features/admission/compose-moment.server.ts'
import { defaultDates, defaultOpening } from '#app/features/admission/calendar-rule.ts'
import { newValues } from '#app/features/admission/moment-fields.ts'
import { momentSchema, type MomentDraft } from '#app/features/admission/moment.schema.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { connection } from '#db/connection.server.ts'
import { equatedDays } from '#db/reference-data/holidays/equated-days.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { openMoment, type OpenMoment } from './application.ts'
import { everybodyDeclares } from './declared.ts'

const EQUATED = equatedDays.map(({ date }) => date)

/** A sound moment as the form reads it, with the dates of the calendar rule from today on. */
export function momentDraft(changed: Partial<MomentDraft> = {}): MomentDraft {
  const { on: opensOn } = defaultOpening(dayInAmsterdam(new Date()), EQUATED)
  const dates = defaultDates({ opensOn, rolling: false, objectionDays: 20, equatedDays: EQUATED })
  const parsed = momentSchema.parse({
    ...newValues(dates, ['A', 'B', 'C']),
    name: 'Ronde voorjaar',
    reasonKind: 'geographic-gap',
    reason: 'In het noorden is te weinig aanbod',
  })
  return { ...parsed.draft, ...changed }
}

/** A moment that was announced through the real use case and has not opened. */
export async function announcedMoment(by: StaffActor, changed: Partial<MomentDraft> = {}) {
  const { procedureId } = await openMoment()
  const [id, draft] = [randomUUID(), momentDraft(changed)]
  await announceMoment(by, { id, procedureId, draft })
  return { id, procedureId, draft }
}

/** A rolling moment that is open now and ends in a year. */
export async function rollingMoment(): Promise<OpenMoment> {
  const moment = await openMoment()
  await connection().pool.query(
    `update admission_moment set rolling = true, conditions = 'Alleen voor categorie C', decision_working_days = 10,
       closes_at = closes_at + interval '1 year', decision_by = decision_by + 400 where id = $1`,
    [moment.momentId],
  )
  // Here the region assesses before any closing.
  await everybodyDeclares(moment.momentId)
  return moment
}
