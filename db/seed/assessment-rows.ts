import { randomUUID } from 'node:crypto'
import { criterionLines, decisionFrom, judgedCriteria } from '#app/features/assessment/criterion-line.ts'
import { objectionUntil, type ProductDecision } from '#app/features/assessment/decision.ts'
import { shortcomingOf } from '#app/features/assessment/shortcoming.ts'
import { criteriaForSecondReader, fourEyesRefusals, type GivenVerdict } from '#app/features/assessment/four-eyes.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { insertDecision } from '#db/queries/assessment.store.ts'
import { insertBatch } from '#db/queries/decision.store.ts'
import type { Db } from '#db/transaction.ts'
import { setStatus, type SeededApplication } from './application-rows.ts'
import { after } from './dates.ts'
import type { History } from './history.ts'
import type { SeededSubmission } from './submission-rows.ts'

/** The two officers of an application, and when they worked. */
export type Reading = {
  first: StaffActor
  second: StaffActor
  judgedAt: Date
  proposedAt: Date
  decidedAt: Date
  /** The batch with which the decision leaves. */
  batchId: string
}
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
    const shortcoming = shortcomingOf(outcome, null, line.automatic.rule)
    return { ...about, ...officer(first), shortcoming, givenAt: after(judgedAt, 0, place) }
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
    shortcoming: verdict.shortcoming?.kind ?? null,
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

/** The decisions of a moment leave together, with one date. */
export async function seedBatch(
  db: Db,
  batch: { momentId: string; decidedAt: Date; by: StaffActor; restReason: string | null },
): Promise<string> {
  const id = randomUUID()
  const by = { id: batch.by.personId, name: batch.by.personName }
  await insertBatch(db, { id, momentId: batch.momentId, decidedAt: batch.decidedAt, by, restReason: batch.restReason })
  return id
}

/** Proposed, and confirmed by the second officer: it waits until the decisions of its moment leave. */
export async function seedReady(db: Db, past: History, judged: Judged, reading: Reading): Promise<void> {
  const { application } = judged
  const { second, decidedAt } = reading
  await seedProposal(db, past, judged, reading)
  await db
    .updateTable('decision_proposal')
    .set({ confirmed_by: second.personId, confirmed_by_name: second.personName, confirmed_at: decidedAt })
    .where('application_id', '=', application.id)
    .execute()
  await setStatus(db, application, 'decision-ready')
  past.add(decidedAt, second, {
    kind: 'decision.confirmed',
    subject: `application:${application.id}`,
    providerId: application.provider.id,
    visibility: 'internal',
    payload: {},
  })
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
    const shortcoming = judged.verdicts.find((one) => one.criterionId === criterionId)?.shortcoming ?? null
    return { criterionId, reader: 'second', outcome: 'not-met', reason, ...officer(second), shortcoming, givenAt }
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
    batchId: reading.batchId,
    replaces: null,
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
