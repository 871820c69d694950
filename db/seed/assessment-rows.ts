import { randomUUID } from 'node:crypto'
import { criterionLines, decisionFrom, judgedCriteria } from '#app/features/assessment/criterion-line.ts'
import { objectionUntil, type ProductDecision } from '#app/features/assessment/decision.ts'
import { criteriaForSecondReader, fourEyesRefusals, type GivenVerdict } from '#app/features/assessment/four-eyes.ts'
import { categoryFactsOf } from '#app/features/category/category-facts.ts'
import { evaluateCategory } from '#app/features/category/category.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import type { CategoryCode } from '#app/features/procedure/procedure.schema.ts'
import { insertDecision } from '#db/queries/assessment.store.ts'
import type { Db } from '#db/transaction.ts'
import { setStatus, type SeededApplication } from './application-rows.ts'
import { after } from './dates.ts'
import type { History } from './history.ts'
import type { SeededSubmission } from './submission-rows.ts'

/** The two officers of an application, and when they worked. */
export type Reading = { first: StaffActor; second: StaffActor; judgedAt: Date; proposedAt: Date; decidedAt: Date }
export type Judged = { verdicts: GivenVerdict[]; application: SeededApplication; submission: SeededSubmission }

/** The first officer's verdicts on everything the portal cannot pass by itself. */
export async function seedVerdicts(db: Db, past: History, given: Omit<Judged, 'verdicts'> & Reading): Promise<Judged> {
  const { application, submission, first, judgedAt } = given
  const lines = linesOf(application, submission, []).filter(
    (line) => line.automatic.outcome !== 'pass' || fallsShort(application, line.criterion.id),
  )
  const verdicts = lines.map((line, place): GivenVerdict => {
    const short = fallsShort(application, line.criterion.id)
    const outcome = short ? 'not-met' : 'met'
    const about = {
      criterionId: line.criterion.id,
      reader: 'first' as const,
      outcome,
      reason: short?.reason ?? '',
    } as const
    return { ...about, ...officer(first), givenAt: after(judgedAt, 0, place) }
  })
  await insertVerdicts(db, past, application, verdicts)
  return { verdicts, application, submission }
}

function fallsShort({ shortfalls = [] }: SeededApplication, criterionId: string) {
  return shortfalls.find((one) => one.criterionId === criterionId)
}

const officer = (actor: StaffActor) => ({
  products: [],
  internalNote: '',
  officerId: actor.personId,
  officerName: actor.personName,
  rowVersion: 1,
})

function linesOf({ round }: SeededApplication, { frozen }: SeededSubmission, verdicts: readonly GivenVerdict[]) {
  return criterionLines({ content: round.content, submitted: frozen.content, verdicts, closingDay: round.closingDay })
}

async function insertVerdicts(
  db: Db,
  past: History,
  application: SeededApplication,
  verdicts: readonly GivenVerdict[],
): Promise<void> {
  for (const verdict of verdicts) {
    past.add(
      verdict.givenAt,
      { desk: 'staff', personId: verdict.officerId },
      {
        kind: 'verdict.given',
        subject: `application:${application.id}`,
        providerId: application.provider.id,
        visibility: 'internal',
        payload: { criterionId: verdict.criterionId, reader: verdict.reader, outcome: verdict.outcome },
      },
    )
  }
  const rows = verdicts.map((verdict) => ({
    id: randomUUID(),
    application_id: application.id,
    criterion_id: verdict.criterionId,
    reader: verdict.reader,
    outcome: verdict.outcome,
    reason: verdict.reason,
    officer_id: verdict.officerId,
    officer_name: verdict.officerName,
    given_at: verdict.givenAt,
  }))
  if (rows.length > 0) await db.insertInto('verdict').values(rows).execute()
}

/** The decision that follows from the verdicts, as the first officer proposes it. */
export async function seedProposal(
  db: Db,
  past: History,
  judged: Judged,
  reading: Reading,
): Promise<ProductDecision[]> {
  const { application, submission, verdicts } = judged
  const { first, proposedAt } = reading
  const decision = decisionFrom(
    application.round.content,
    application.codes,
    linesOf(application, submission, verdicts),
  )
  if (!decision.ok) throw new Error(`nothing can be decided: ${JSON.stringify(decision.problems)}`)
  await db
    .insertInto('decision_proposal')
    .values({
      application_id: application.id,
      products: JSON.stringify(decision.products),
      proposed_by: first.personId,
      proposed_by_name: first.personName,
      proposed_at: proposedAt,
    })
    .execute()
  await setStatus(db, application, 'decision-proposed')
  past.add(proposedAt, first, {
    kind: 'decision.proposed',
    subject: `application:${application.id}`,
    providerId: application.provider.id,
    visibility: 'internal',
    payload: { products: decision.products.map(({ productCode, outcome }) => ({ code: productCode, outcome })) },
  })
  return decision.products
}

export type Decided = {
  id: string
  products: ProductDecision[]
  application: SeededApplication
  submission: SeededSubmission
  reading: Reading
}

/** Proposes and then confirms, with the second officer's own verdict on everything that is refused. */
export async function seedDecision(db: Db, past: History, judged: Judged, reading: Reading): Promise<Decided> {
  const { application, submission } = judged
  const { first, second, proposedAt, decidedAt } = reading
  const products = await seedProposal(db, past, judged, reading)
  const proposal = { proposedBy: first.personId, proposedAt, products }
  const own = criteriaForSecondReader(proposal).map((criterionId, place): GivenVerdict => {
    const reason = judged.verdicts.find((one) => one.criterionId === criterionId)?.reason ?? ''
    const givenAt = after(decidedAt, 0, place - 60)
    return { criterionId, reader: 'second', outcome: 'not-met', reason, ...officer(second), givenAt }
  })
  await insertVerdicts(db, past, application, own)
  const verdicts = [...judged.verdicts, ...own]
  const refusals = fourEyesRefusals(proposal, verdicts, second.personId)
  if (refusals.length > 0) throw new Error(`four eyes refuse: ${JSON.stringify(refusals)}`)
  const id = randomUUID()
  const number = await insertDecision(db, {
    id,
    applicationId: application.id,
    providerId: application.provider.id,
    procedureVersionId: application.round.versionId,
    submissionId: submission.id,
    products,
    verdicts: judgedCriteria(linesOf(application, submission, verdicts)),
    proposedBy: { id: first.personId, name: first.personName },
    confirmedBy: { id: second.personId, name: second.personName },
    decidedAt,
    objectionUntil: objectionUntil(decidedAt, application.round.content.objectionDays),
  })
  await db.deleteFrom('decision_proposal').where('application_id', '=', application.id).execute()
  await setStatus(db, application, 'decided')
  past.add(decidedAt, second, {
    kind: 'decision.taken',
    subject: `application:${application.id}`,
    providerId: application.provider.id,
    visibility: 'shared',
    payload: { number, products: products.map(({ productCode, outcome }) => ({ code: productCode, outcome })) },
  })
  return { id, products, application, submission, reading }
}

/** How the proposed category was confirmed: as the rules gave it, or overruled with a motive. */
export type Confirmation = {
  by: StaffActor
  at: Date
  overruled?: { category: CategoryCode; motive: string } | undefined
}

/** The category that the rules give whoever is admitted; without a confirmation it still waits for an officer. */
export async function seedCategory(
  db: Db,
  past: History,
  decided: Decided,
  confirmation: Confirmation | null,
): Promise<void> {
  const { application, reading } = decided
  const { round, provider } = application
  const found = categoryByTheRules(decided)
  if (!found) return
  const confirmed = confirmation && confirmedColumns(found.category, confirmation)
  await db
    .insertInto('category_assignment')
    .values({
      id: randomUUID(),
      procedure_id: round.procedureId,
      provider_id: provider.id,
      decision_id: decided.id,
      proposed: found.category,
      trace: JSON.stringify(found.trace),
      proposed_at: reading.decidedAt,
      effective_from: round.contractStart,
      ...(confirmed ?? UNCONFIRMED),
    })
    .execute()
  const about = { subject: `application:${application.id}`, providerId: provider.id }
  past.add(reading.decidedAt, reading.second, {
    ...about,
    kind: 'category.proposed',
    visibility: 'internal',
    payload: { category: found.category },
  })
  if (!confirmed) return
  const { category, motive } = confirmed
  past.add(confirmed.confirmed_at, confirmation.by, {
    ...about,
    kind: 'category.confirmed',
    visibility: 'shared',
    payload: { category, motive },
  })
}

function categoryByTheRules({ application, submission, products }: Decided) {
  const admitted = products.filter((one) => one.outcome === 'admitted').map((one) => one.productCode)
  if (admitted.length === 0) return undefined
  const { content } = application.round
  const { category, trace } = evaluateCategory(
    content.categories,
    categoryFactsOf(content, submission.frozen.content, admitted),
  )
  if (category === null) throw new Error('no category rule holds')
  return { category, trace }
}

const UNCONFIRMED = {
  category: null,
  motive: null,
  confirmed_by: null,
  confirmed_by_name: null,
  confirmed_at: null,
} as const

function confirmedColumns(proposed: CategoryCode, { by, at, overruled }: Confirmation) {
  const own = overruled?.category === proposed ? undefined : overruled
  return {
    category: own?.category ?? proposed,
    motive: own?.motive ?? null,
    confirmed_by: by.personId,
    confirmed_by_name: by.personName,
    confirmed_at: at,
  }
}
