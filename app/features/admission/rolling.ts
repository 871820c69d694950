import { dayInAmsterdam, endOfDayInAmsterdam, lastDayBefore, type PlainDate } from '#app/utils/calendar.ts'
import { addWorkingDays } from '#app/utils/working-days.ts'
import type { AdmissionMoment } from './moment.ts'

/**
 * What closing means in a rolling moment (facts §1A 11: category C and the conversion of non-contracted provision may
 * be open between moments). The moment takes applications until it ends, as any other. But each submission closes its
 * own file, at once, at the instant of its receipt: from then on the region assesses it, its evidence is measured on
 * the day it came in, and its decision is due so many working days later. Until an officer took the file up (a first
 * verdict or a repair request) the provider may take it back and send it in again; after that taking it back is final
 * for this moment. So nobody gets to answer twice what was already judged, and everybody waits equally long.
 */
type RollingMoment = Pick<AdmissionMoment, 'rolling' | 'closesAt' | 'decisionBy' | 'decisionWorkingDays'>

/**
 * The day on which evidence must be valid: the last day of the moment, the same for everybody; in a rolling moment the
 * day on which the application is (or would now be) sent in.
 */
export function evidenceDayOf(moment: Pick<RollingMoment, 'rolling' | 'closesAt'>, sentInAt: Date): PlainDate {
  return moment.rolling ? dayInAmsterdam(sentInAt) : lastDayBefore(moment.closesAt)
}

/** Exclusive end of the term in which this submission is decided; the decision date of the moment, unless it rolls. */
export function decisionDueOf(
  moment: RollingMoment,
  sentInAt: Date | undefined,
  equatedDays: readonly PlainDate[],
): Date {
  if (!moment.rolling || moment.decisionWorkingDays === null || sentInAt === undefined) return moment.decisionBy
  return endOfDayInAmsterdam(addWorkingDays(dayInAmsterdam(sentInAt), moment.decisionWorkingDays, equatedDays))
}

/** The instant from which the region assesses this application: the closing, or in a rolling moment its receipt. */
export function assessedFrom(
  moment: Pick<RollingMoment, 'rolling' | 'closesAt'>,
  application: { status: string; sentInAt: Date | undefined },
): Date {
  const isIn = application.status !== 'draft' && application.status !== 'withdrawn'
  return moment.rolling && isIn && application.sentInAt !== undefined ? application.sentInAt : moment.closesAt
}
