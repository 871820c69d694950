import { SYSTEM } from '#app/features/identity/actor.ts'
import type { CategoryCode, Criterion } from '#app/features/procedure/procedure.schema.ts'
import { addDays } from '#app/utils/calendar.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { seedSightings } from './evidence-rows.ts'
import { seedApplication } from './application-rows.ts'
import { seedBatch, seedDecision, seedVerdicts, type Decided, type Reading } from './assessment-rows.ts'
import { seedCategory } from './category-rows.ts'
import { seedDeclarations } from './declarations.ts'
import { after, wallTime } from './dates.ts'
import type { History } from './history.ts'
import type { People } from './people.ts'
import type { Round } from './procedure.ts'
import type { SeededProvider } from './providers.ts'
import {
  INSURED_TOO_LOW,
  NO_CERTIFICATE,
  NO_PSYCHIATRIST,
  NOT_REACHABLE,
  VEHICLES_NOT_INSURED,
  type Shortfall,
} from './shortfalls.ts'
import { seedSubmission } from './submission-rows.ts'

/** What every part of the seeding works with. */
export type Region = { providers: readonly SeededProvider[]; people: People; past: History }

/** Providers that come in later moments only: the second, the third and the last nine. */
export const LATER = { draft: 1, repair: 2, lastOnes: 9 } as const
/** Where the providers with a demonstration account end. */
const ACCOUNTS = 4
/** Days after the closing on which all decisions of the first moment left. */
const DECIDED_AFTER_DAYS = 42

export type FirstRound = { decided: Decided[]; refused: SeededProvider[]; partly: SeededProvider[] }

/** The first moment: everybody decided, most admitted in full, some in part, two refused. */
export async function seedFirstRound(region: Region, round: Round): Promise<FirstRound> {
  const last = region.providers.length - LATER.lastOnes
  const here = region.providers.filter(({ index }) => index < last && index !== LATER.draft && index !== LATER.repair)
  const short = shortfallsOf(here, round)
  const decided: Decided[] = []
  await inTransaction(SYSTEM, (db) => seedDeclarations(db, region, round))
  const decidedAt = wallTime(addDays(round.closingDay, DECIDED_AFTER_DAYS), '10:00')
  const [by] = region.people.staff('officer')
  const batchId = await inTransaction(SYSTEM, (db) =>
    seedBatch(db, { momentId: round.id, decidedAt, by, restReason: null }),
  )
  const batch = { batchId, decidedAt }
  for (const [place, provider] of here.entries()) {
    const shortfalls = short.get(provider.index) ?? []
    const one = await inTransaction(SYSTEM, (db) => seedOne(db, region, { round, provider, place, shortfalls, batch }))
    decided.push(one)
  }
  const outcome = (wanted: 'all' | 'some') =>
    decided
      .filter(({ products }) => {
        const refused = products.filter((product) => product.outcome === 'refused').length
        return wanted === 'all' ? refused === products.length : refused > 0 && refused < products.length
      })
      .map(({ application }) => application.provider)
  return { decided, refused: outcome('all'), partly: outcome('some') }
}

/** Who falls short on what, by index: four on some of their products, two on all. */
function shortfallsOf(here: readonly SeededProvider[], { content }: Round): Map<number, Shortfall[]> {
  const found = new Map<number, Shortfall[]>()
  const criterion = (id: string): Criterion | undefined => content.criteria.find((one) => one.id === id)
  for (const shortfall of [NO_PSYCHIATRIST, NOT_REACHABLE, NOT_REACHABLE, VEHICLES_NOT_INSURED]) {
    const about = criterion(shortfall.criterionId)?.products ?? []
    const fits = here.find(
      ({ index, products }) =>
        index >= ACCOUNTS &&
        !found.has(index) &&
        products.some((one) => about.includes(one.productCode)) &&
        products.some((one) => !about.includes(one.productCode)),
    )
    if (fits) found.set(fits.index, [shortfall])
  }
  const small = here.filter(({ index, size }) => index >= ACCOUNTS && size === 'small' && !found.has(index))
  for (const [place, shortfall] of [NO_CERTIFICATE, INSURED_TOO_LOW].entries()) {
    const one = small[Math.floor((small.length * (place + 1)) / 3)]
    if (one) found.set(one.index, [shortfall])
  }
  return found
}

/** Categories that an officer set aside, by place in the round, with why; by the rules both are of category C. */
const OVERRULED: Readonly<Record<number, { category: CategoryCode; motive: string }>> = {
  46: {
    category: 'B',
    motive:
      'U werkt met ons aan de proef met hulp naar onderwijs. Daarom nemen wij u op in de overleggen van categorie B.',
  },
  20: {
    category: 'B',
    motive:
      'U bouwt in twee gemeenten nieuw aanbod op. In die jaren willen wij vaker met u overleggen dan categorie C voorziet.',
  },
}

type Batch = Pick<Reading, 'batchId' | 'decidedAt'>
type One = { round: Round; provider: SeededProvider; place: number; shortfalls: readonly Shortfall[]; batch: Batch }

async function seedOne(db: Db, { people, past }: Region, one: One): Promise<Decided> {
  const { round, provider, place, shortfalls, batch } = one
  const [actor] = people.of(provider)
  const startedAt = after(round.opensAt, 1 + (place % 30), place * 7)
  const filled = { round, provider, actor, startedAt, shortfalls, extent: 'whole' } as const
  const application = await seedApplication(db, past, filled)
  const submittedAt = after(round.closesAt, -(place % 12), -(place + 4) * 3)
  const submission = await seedSubmission(db, past, application, submittedAt)
  const reading = { ...readingOf(people, round, place), ...batch }
  const judged = await seedVerdicts(db, past, { application, submission, ...reading })
  await seedSightings(db, application, reading.first)
  const decided = await seedDecision(db, past, judged, reading)
  const confirmedAt = after(reading.decidedAt, 2, 45)
  await seedCategory(db, past, decided, {
    by: reading.first,
    at: confirmedAt,
    overruled: OVERRULED[place],
    overruledBy: reading.second,
  })
  return decided
}

/** Three officers take turns: who proposes never confirms. */
function readingOf(people: People, round: Round, place: number): Omit<Reading, keyof Batch> {
  const officers = people.staff('officer')
  const officer = (turn: number) => officers[turn % officers.length] ?? officers[0]
  const judgedAt = after(round.closesAt, 7 + (place % 28), 16 * 60 + place * 4)
  return {
    first: officer(place),
    second: officer(place + 1),
    judgedAt,
    proposedAt: after(judgedAt, 1, 30),
  }
}
