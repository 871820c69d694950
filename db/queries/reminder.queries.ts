import { sql } from 'kysely'
import { TO_DECIDE } from '#app/features/application/application.ts'
import { endOfDayInAmsterdam } from '#app/utils/calendar.ts'
import type { Db } from '../transaction.ts'
import { sentInAt, withOwnTerm } from './own-term.ts'

/**
 * What somebody may have to be reminded of. Each query can be narrowed to one subject and then locks it, so that what
 * is sent in at this very moment is either reminded of before or not at all.
 */

/** Drafts of moments that are open at this instant. */
export async function listDraftsToSubmit(db: Db, only?: string) {
  const drafts = db
    .selectFrom('application')
    .innerJoin('provider', 'provider.id', 'application.provider_id')
    .innerJoin('admission_moment', 'admission_moment.id', 'application.moment_id')
    .select(['application.id', 'application.number', 'application.started_at', 'application.provider_id'])
    .select(['provider.legal_name as provider_name', 'admission_moment.name as moment_name'])
    .select('admission_moment.closes_at')
    .where('application.status', '=', 'draft')
    .where('admission_moment.closes_at', '>', sql<Date>`clock_timestamp()`)
  return only === undefined
    ? drafts.execute()
    : drafts.where('application.id', '=', only).forShare(['application', 'admission_moment']).execute()
}

/** Repairs that were asked, are not in, and whose term still runs. */
export async function listRepairsToAnswer(db: Db, only?: string) {
  const repairs = db
    .selectFrom('repair_request')
    .innerJoin('application', 'application.id', 'repair_request.application_id')
    .innerJoin('provider', 'provider.id', 'application.provider_id')
    .select(['application.id', 'application.number', 'application.provider_id'])
    .select(['provider.legal_name as provider_name', 'repair_request.due_at', 'repair_request.asked_at'])
    .where('application.status', '=', 'repair-asked')
    .where('repair_request.answered_at', 'is', null)
    .where('repair_request.due_at', '>', sql<Date>`clock_timestamp()`)
  return only === undefined
    ? repairs.execute()
    : repairs.where('application.id', '=', only).forShare(['application']).execute()
}

/** Moments that closed, with how many of their applications have no decision yet; those with none are left out. */
export async function listMomentsToDecide(db: Db, only?: string) {
  const moments = await db
    .selectFrom('admission_moment')
    .innerJoin('application', 'application.moment_id', 'admission_moment.id')
    .select(['admission_moment.id', 'admission_moment.name', 'admission_moment.decision_by'])
    .select('admission_moment.opens_at')
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('application.status', 'in', TO_DECIDE)
    .where('admission_moment.closes_at', '<=', sql<Date>`clock_timestamp()`)
    .where('admission_moment.rolling', '=', false)
    .$if(only !== undefined, (query) => query.where('admission_moment.id', '=', only ?? ''))
    .groupBy('admission_moment.id')
    .execute()
  return moments.map((moment) => ({ ...moment, decides_before: endOfDayInAmsterdam(moment.decision_by) }))
}

/** What was sent in at rolling moments and has no decision yet, each with the term of its own. */
export async function listRollingToDecide(db: Db, only?: string) {
  const rows = await db
    .selectFrom('application')
    .innerJoin('admission_moment', 'admission_moment.id', 'application.moment_id')
    .select(['application.id', 'application.number', 'application.status', 'admission_moment.name as moment_name'])
    .select(['admission_moment.rolling', 'admission_moment.closes_at', 'admission_moment.decision_by'])
    .select('admission_moment.decision_working_days')
    .select(sentInAt)
    .where('application.status', 'in', TO_DECIDE)
    .where('admission_moment.rolling', '=', true)
    .$if(only !== undefined, (query) => query.where('application.id', '=', only ?? ''))
    .execute()
  return rows.flatMap((row) => {
    if (row.sent_in_at === null) return []
    const { decision_by } = withOwnTerm(row)
    return [{ ...row, sent_in_at: row.sent_in_at, decision_by, decides_before: endOfDayInAmsterdam(decision_by) }]
  })
}
