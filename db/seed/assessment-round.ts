import { randomUUID } from 'node:crypto'
import { repairedContent } from '#app/features/application/submission.ts'
import { repairDueAt } from '#app/features/assessment/repair.ts'
import { SYSTEM, type StaffActor } from '#app/features/identity/actor.ts'
import { addDays } from '#app/utils/calendar.ts'
import { found } from '#app/utils/refusal.ts'
import { readApplicationContent } from '#db/queries/application-content.queries.ts'
import { equatedDays } from '#db/reference-data/holidays/equated-days.ts'
import { assign } from '#db/queries/assignment.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { seedApplication, setStatus, type SeededApplication } from './application-rows.ts'
import { seedBatch, seedDecision, seedProposal, seedReady, seedVerdicts, type Reading } from './assessment-rows.ts'
import { seedCategory } from './category-rows.ts'
import { seedDeclarations } from './declarations.ts'
import { after, wallTime } from './dates.ts'
import { LATER, type FirstRound, type Region } from './first-round.ts'
import type { Round } from './procedure.ts'
import type { SeededProvider } from './providers.ts'
import { INSURED_TOO_LOW, NO_CERTIFICATE, type Shortfall } from './shortfalls.ts'
import { freeze, seedSubmission, type SeededSubmission } from './submission-rows.ts'

/** Where one application of the moment stands that is being assessed. */
type Stand =
  | 'submitted'
  | 'judged'
  | 'repair-asked'
  | 'repair-answered'
  | 'decision-proposed'
  | 'decision-ready'
  | 'withdrawn'
  | 'decided-refused'
  | 'decided-admitted'

const LAST_NINE: readonly Stand[] = [
  'judged',
  'submitted',
  'submitted',
  'decision-ready',
  'decision-ready',
  'repair-asked',
  'repair-answered',
  'decision-proposed',
  'decided-refused',
]

const SHORT: Partial<Record<Stand, Shortfall>> = {
  judged: INSURED_TOO_LOW,
  'repair-asked': INSURED_TOO_LOW,
  'repair-answered': INSURED_TOO_LOW,
  'decided-refused': NO_CERTIFICATE,
}

const REPAIR_WORDS =
  'Op het polisblad kunnen wij het verzekerde bedrag per jaar niet lezen. Stuur een polisblad of een verklaring van uw verzekeraar waarop dat bedrag staat.'

/** The moment that closed three days ago: an application in every state. Whoever was refused before applies again. */
export async function seedAssessmentRound(region: Region, round: Round, before: FirstRound): Promise<void> {
  const { providers } = region
  const batchId = await inTransaction(SYSTEM, (db) => {
    const [by] = region.people.staff('officer')
    return seedBatch(db, { momentId: round.id, decidedAt: decidedAtOf(round), by, restReason: REST_REASON })
  })
  const last = providers.slice(providers.length - LATER.lastOnes)
  const [again, doubting] = before.refused
  const stands: [SeededProvider | undefined, Stand][] = [
    [providers[LATER.repair], 'repair-asked'],
    ...last.map((provider, place): [SeededProvider, Stand] => [provider, LAST_NINE[place] ?? 'submitted']),
    [again, 'decided-admitted'],
    [doubting, 'withdrawn'],
  ]
  await inTransaction(SYSTEM, (db) => seedDeclarations(db, region, round))
  for (const [place, [provider, stand]] of stands.entries()) {
    if (provider) await inTransaction(SYSTEM, (db) => seedOne(db, region, { round, provider, stand, place, batchId }))
  }
}

type One = { round: Round; provider: SeededProvider; stand: Stand; place: number; batchId: string }

async function seedOne(db: Db, region: Region, { round, provider, stand, place, batchId }: One): Promise<void> {
  const { people, past } = region
  const [actor] = people.of(provider)
  const short = SHORT[stand]
  const startedAt = after(round.opensAt, 2 + place, place * 11)
  const filled = { round, provider, actor, startedAt, shortfalls: short ? [short] : [], extent: 'whole' } as const
  const application = await seedApplication(db, past, filled)
  const submission = await seedSubmission(db, past, application, after(round.closesAt, -(place % 5), -20 - place * 9))
  if (stand === 'submitted') return
  if (stand === 'withdrawn') {
    await seedWithdrawal(db, region, application)
    return
  }
  const reading = { ...readingOf(region, round, place), batchId }
  // Judged, and not asked to repair what others with the same shortcoming were asked: the portal lists the difference.
  const judged = await seedVerdicts(db, past, { application, submission, ...reading })
  await assign(db, application.id, { id: reading.first.personId, name: reading.first.personName })
  if (stand === 'repair-asked' || stand === 'repair-answered') {
    await seedRepair(db, region, { application, submission, by: reading.first, answered: stand === 'repair-answered' })
  } else if (stand === 'decision-proposed') {
    await seedProposal(db, past, judged, reading)
  } else if (stand === 'decision-ready') {
    await seedReady(db, past, judged, reading)
  } else if (stand !== 'judged') {
    await seedCategory(db, past, await seedDecision(db, past, judged, reading), null)
  }
}

const REST_REASON = 'Bij twee aanbieders loopt de hersteltermijn nog. De andere aanmeldingen worden nog beoordeeld.'

const decidedAtOf = (round: Round) => wallTime(addDays(round.closingDay, 2), '14:00')

/** The working day after closing to judge and propose, the next to decide. */
function readingOf({ people }: Region, round: Round, place: number): Omit<Reading, 'batchId'> {
  const officers = people.staff('officer')
  const officer = (turn: number) => officers[turn % officers.length] ?? officers[0]
  const day = (days: number, time: string) => wallTime(addDays(round.closingDay, days), time)
  return {
    first: officer(place),
    second: officer(place + 1),
    judgedAt: day(1, '09:30'),
    proposedAt: day(1, '11:00'),
    decidedAt: decidedAtOf(round),
  }
}

async function seedWithdrawal(db: Db, { past }: Region, application: SeededApplication): Promise<void> {
  const { round, provider, actor } = application
  const at = after(round.closesAt, 1)
  await db
    .insertInto('withdrawal')
    .values({
      id: randomUUID(),
      application_id: application.id,
      provider_id: provider.id,
      withdrawn_by: actor.personId,
      withdrawn_at: at,
    })
    .execute()
  await setStatus(db, application, 'withdrawn')
  past.add(at, actor, {
    kind: 'application.withdrawn',
    subject: `application:${application.id}`,
    providerId: provider.id,
    visibility: 'shared',
    payload: {},
  })
}

type Repair = { application: SeededApplication; submission: SeededSubmission; by: StaffActor; answered: boolean }

async function seedRepair(db: Db, region: Region, repair: Repair): Promise<void> {
  const { application, by, answered } = repair
  const { round, provider } = application
  const criteria = (application.shortfalls ?? []).map((short) => short.criterionId)
  const id = randomUUID()
  const askedAt = wallTime(addDays(round.closingDay, 1), '15:00')
  const dueAt = repairDueAt(
    askedAt,
    round.content.repairDays,
    equatedDays.map((day) => day.date),
  )
  const answeredAt = answered ? wallTime(addDays(round.closingDay, 2), '11:20') : null
  await db
    .insertInto('repair_request')
    .values({
      id,
      application_id: application.id,
      provider_id: provider.id,
      items: JSON.stringify(criteria.map((criterionId) => ({ criterionId, words: REPAIR_WORDS }))),
      asked_by: by.personId,
      asked_by_name: by.personName,
      asked_at: askedAt,
      due_at: dueAt,
      answered_at: answeredAt,
    })
    .execute()
  await setStatus(db, application, 'repair-asked')
  region.past.add(askedAt, by, {
    kind: 'repair.asked',
    subject: `application:${application.id}`,
    providerId: provider.id,
    visibility: 'shared',
    payload: { dueAt: dueAt.toISOString(), criteria },
  })
  if (answeredAt) await seedAnswer(db, region, { ...repair, id, criteria, answeredAt })
}

type RepairAnswer = Repair & { id: string; criteria: string[]; answeredAt: Date }

/** A newer document for what was asked, sent in as the second submission. */
async function seedAnswer(db: Db, { past }: Region, answer: RepairAnswer): Promise<void> {
  const { application, submission, criteria, answeredAt } = answer
  const { provider, actor } = application
  await db
    .updateTable('application_evidence')
    .set({ removed_at: after(answeredAt, 0, -20) })
    .where('application_id', '=', application.id)
    .where('criterion_id', 'in', criteria)
    .execute()
  const asked = application.round.content.criteria.filter((criterion) => criteria.includes(criterion.id))
  const rows = asked.flatMap((criterion) =>
    criterion.evidence.map((request) => ({
      id: randomUUID(),
      application_id: application.id,
      provider_id: provider.id,
      criterion_id: criterion.id,
      evidence_id: request.id,
      file_id: provider.evidenceFileId,
      document_date: addDays(application.round.closingDay, -1),
      added_by: actor.personId,
      added_at: after(answeredAt, 0, -20),
      removed_at: null,
    })),
  )
  await db.insertInto('application_evidence').values(rows).execute()
  const now = found(await readApplicationContent(db, application.id))
  const content = repairedContent(submission.frozen.content, now, criteria)
  const frozen = { ...submission.frozen, content, repair: { requestId: answer.id, criterionIds: criteria } }
  const { sent } = await freeze(db, application, { frozen, sequence: 2, at: answeredAt })
  await setStatus(db, application, 'repair-answered')
  past.add(answeredAt, actor, {
    kind: 'repair.answered',
    subject: `application:${application.id}`,
    providerId: provider.id,
    visibility: 'shared',
    payload: { receiptNumber: sent.receiptNumber, sha256: sent.sha256 },
  })
}
