import { randomUUID } from 'node:crypto'
import { objectionUntil } from '#app/features/assessment/decision.ts'
import { categoryFactsOf } from '#app/features/category/category-facts.ts'
import { evaluateCategory } from '#app/features/category/category.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import type { CategoryCode } from '#app/features/procedure/procedure.schema.ts'
import type { Db } from '#db/transaction.ts'
import type { Decided } from './assessment-rows.ts'
import { after } from './dates.ts'
import type { History } from './history.ts'

/** How the proposed category was confirmed: as the rules gave it, or overruled with a motive. */
type Confirmation = {
  by: StaffActor
  at: Date
  overruled?: { category: CategoryCode; motive: string } | undefined
  overruledBy?: StaffActor | undefined
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
      objection_until: confirmed && objectionUntil(confirmed.confirmed_at, round.content.objectionDays),
      ...overruledColumns(found.category, confirmation),
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

/** Who set the rules aside the day before; another officer confirmed it. */
function overruledColumns(proposed: CategoryCode, confirmation: Confirmation | null) {
  const { overruled, overruledBy, at } = confirmation ?? {}
  if (!overruled || !overruledBy || !at || overruled.category === proposed) return {}
  return {
    overruled_by: overruledBy.personId,
    overruled_by_name: overruledBy.personName,
    overruled_at: after(at, -1),
    overrule_category: overruled.category,
    overrule_motive: overruled.motive,
  }
}

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
