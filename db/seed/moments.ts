import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { dateValues } from '#app/features/admission/moment-fields.ts'
import { defaultDates, defaultOpening, CALENDAR_RULE, DEFAULT_TERMS } from '#app/features/admission/calendar-rule.ts'
import { addDays, type PlainDate } from '#app/utils/calendar.ts'
import { equatedDays } from '#db/reference-data/holidays/equated-days.ts'
import type { Db } from '#db/transaction.ts'
import { wallTime } from './dates.ts'
import { BY_PORTAL, type History } from './history.ts'
import type { Round, Rounds } from './procedure.ts'

const EQUATED = equatedDays.map(({ date }) => date)
/** Days from today after which the announced moment may open: when the open one has closed. */
const AFTER_THE_OPEN_ONE = 35

/** Announces a rolling moment for category C, with the dates of the calendar rule; it can still be changed. */
export async function seedRollingMoment(db: Db, procedureId: string, today: PlainDate): Promise<void> {
  const opening = defaultOpening(addDays(today, AFTER_THE_OPEN_ONE), EQUATED)
  const { objectionDays, repairDays } = DEFAULT_TERMS
  const dates = defaultDates({ opensOn: opening.on, rolling: true, objectionDays, equatedDays: EQUATED })
  const at = dateValues(dates)
  const instant = (name: string) => wallTime(at[`${name}Date`] ?? '', at[`${name}Time`] ?? '')
  await db
    .insertInto('admission_moment')
    .values({
      id: randomUUID(),
      procedure_id: procedureId,
      name: 'Doorlopende toetreding categorie C',
      reason_kind: 'conversion',
      reason:
        'Aanbieders die nu zonder contract hulp geven aan jeugdigen uit de regio, kunnen hun hulp omzetten naar een overeenkomst.',
      conditions: 'Open voor categorie C. U helpt op de dag van indienen ten minste één jeugdige uit de regio.',
      decision_working_days: CALENDAR_RULE.rollingDecision,
      opens_at: instant('opens'),
      questions_until: instant('questionsUntil'),
      answers_published_at: instant('answersPublished'),
      closes_at: instant('closes'),
      decision_by: dates.decisionBy.on,
      contract_start: dates.contractStart.on,
      rolling: true,
      product_codes: null,
      categories: ['C'],
      repair_days: repairDays,
      objection_days: objectionDays,
    })
    .execute()
}

/** Tells the past of the moments: announced, opened and closed, each at its instant; the jobs have nothing to add. */
export async function seedTurns(db: Db, past: History, rounds: Rounds & { publishedAt: Date }): Promise<void> {
  const { publishedAt, first, assessed, answered, open } = rounds
  for (const round of [first, assessed, answered, open]) {
    const about = { subject: `moment:${round.id}`, providerId: null, visibility: 'shared' } as const
    const { name } = await nameOf(db, round)
    past.add(publishedAt, BY_PORTAL, {
      ...about,
      kind: 'moment.announced',
      payload: { name, opensAt: round.opensAt.toISOString(), closesAt: round.closesAt.toISOString() },
    })
    past.add(round.opensAt, BY_PORTAL, {
      ...about,
      kind: 'moment.opened',
      payload: { at: round.opensAt.toISOString() },
    })
  }
  await sql`
    insert into moment_turn (moment_id, turn, at)
    select id, due.turn, due.at from admission_moment,
      lateral (values ('opened', opens_at), ('closed', closes_at)) as due (turn, at)
    where due.at <= clock_timestamp()`.execute(db)
}

function nameOf(db: Db, round: Round) {
  return db.selectFrom('admission_moment').select('name').where('id', '=', round.id).executeTakeFirstOrThrow()
}
