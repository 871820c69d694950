import { randomUUID } from 'node:crypto'
import type { MomentReason } from '#app/features/admission/moment.ts'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { lastDayBefore, type PlainDate } from '#app/utils/calendar.ts'
import { formatDate } from '#app/utils/format-date.ts'
import { procedureContentNoordLimburg } from '#db/reference-data/noord-limburg/procedure-content.ts'
import { region } from '#db/reference-data/noord-limburg/region.ts'
import type { Db } from '#db/transaction.ts'
import { after, type DemoDates, type RoundDates } from './dates.ts'
import { DEMO_SLUG } from './demo-state.ts'
import { BY_PORTAL, type History } from './history.ts'
import { seedRollingMoment, seedTurns } from './moments.ts'

/** A demonstration moment as stored. */
export type Round = RoundDates & {
  id: string
  procedureId: string
  versionId: string
  content: ProcedureContent
  /** The last day on which one could apply. */
  closingDay: PlainDate
}
export type Rounds = { first: Round; assessed: Round; answered: Round; open: Round }

type Named = { name: string; kind: MomentReason; reason: string }

/** Publishes the procedure of Noord-Limburg with its moments. */
export async function seedProcedure(db: Db, dates: DemoDates, past: History): Promise<Rounds> {
  const [procedureId, versionId] = [randomUUID(), randomUUID()]
  const publishedAt = after(dates.first.opensAt, -7)
  const reason = 'Eerste versie, vastgesteld door het bestuur van de regio.'
  await db
    .insertInto('procedure')
    .values({ id: procedureId, slug: DEMO_SLUG, region: region.code, created_at: publishedAt })
    .execute()
  await db
    .insertInto('procedure_version')
    .values({
      id: versionId,
      procedure_id: procedureId,
      number: 1,
      content: JSON.stringify(procedureContentNoordLimburg),
      reason,
      created_at: publishedAt,
      published_at: publishedAt,
      published_by: 'demo',
    })
    .execute()
  past.add(publishedAt, BY_PORTAL, {
    kind: 'procedure.published',
    subject: `procedure:${procedureId}`,
    providerId: null,
    visibility: 'internal',
    payload: { number: 1, reason },
  })
  const place = { procedureId, versionId }
  const rounds = {
    first: await seedMoment(db, place, dates.first, FIRST),
    assessed: await seedMoment(db, place, dates.assessed, ASSESSED),
    answered: await seedMoment(db, place, dates.answered, ANSWERED),
    open: await seedMoment(db, place, dates.open, openNames(dates.open)),
  }
  await seedRollingMoment(db, procedureId, dates.today)
  await seedTurns(db, past, { ...rounds, publishedAt })
  return rounds
}

const FIRST: Named = {
  name: 'Eerste ronde',
  kind: 'first-round',
  reason: 'De eerste keer dat aanbieders zich voor deze procedure kunnen aanmelden.',
}
const ASSESSED: Named = {
  name: 'Tussentijdse ronde',
  kind: 'geographic-gap',
  reason: 'In Bergen (L), Gennep en Beesel is te weinig aanbod. Daarom kunnen aanbieders zich tussentijds aanmelden.',
}
const ANSWERED: Named = {
  name: 'Ronde kop van Noord-Limburg',
  kind: 'geographic-gap',
  reason: 'In Gennep en Bergen (L) is te weinig daghulp dicht bij huis. De vragen over deze ronde zijn beantwoord.',
}

function openNames({ closesAt }: RoundDates): Named {
  const day = lastDayBefore(closesAt)
  const [, ...monthAndYear] = formatDate(day).split(' ')
  return {
    name: `Ronde ${monthAndYear.join(' ')}`,
    kind: 'missing-expertise',
    reason:
      'Voor jeugd-ggz en wonen zoeken wij meer deskundigheid. U kunt zich voor alle producten van de procedure aanmelden.',
  }
}

type Place = { procedureId: string; versionId: string }

async function seedMoment(db: Db, place: Place, dates: RoundDates, named: Named): Promise<Round> {
  const id = randomUUID()
  const content = procedureContentNoordLimburg
  await db
    .insertInto('admission_moment')
    .values({
      id,
      procedure_id: place.procedureId,
      name: named.name,
      reason_kind: named.kind,
      reason: named.reason,
      opens_at: dates.opensAt,
      questions_until: dates.questionsUntil,
      answers_published_at: dates.answersPublishedAt,
      closes_at: dates.closesAt,
      decision_by: dates.decisionBy,
      contract_start: dates.contractStart,
      product_codes: null,
      categories: content.categories.map((rule) => rule.category),
      repair_days: content.repairDays,
      objection_days: content.objectionDays,
    })
    .execute()
  return { ...dates, ...place, id, content, closingDay: lastDayBefore(dates.closesAt) }
}
