import type { Selectable } from 'kysely'
import { addDays, dayInAmsterdam, lastDayBefore } from '#app/utils/calendar.ts'
import { formatDecimal, formatEuro } from '#app/utils/format-amount.ts'
import { found } from '#app/utils/refusal.ts'
import { findRulesOfCategory } from '#db/queries/category.queries.ts'
import { findProvider } from '#db/queries/party.queries.ts'
import { theRegion } from '#db/queries/region.queries.ts'
import type { CategoryAssignmentTable } from '#db/tables/category-assignment.ts'
import type { Db } from '#db/transaction.ts'
import type { CategoryDecision } from '#templates/letters/category-decision/1/manifest.ts'
import type { ConditionTrace, RuleTrace } from './category.ts'
import { isStatement } from './category-facts.ts'

type Assignment = Selectable<CategoryAssignmentTable>

/** A confirmed category with all that its letter says: each condition, the fact, its source and the outcome. */
export async function categoryLetterOf(db: Db, assignment: Assignment): Promise<CategoryDecision> {
  const { content, number } = found(await findRulesOfCategory(db, assignment))
  const provider = found(await findProvider(db, assignment.provider_id))
  const category = found(assignment.category)
  const rule = found(content.categories.find((one) => one.category === category))
  const decidedOn = dayInAmsterdam(found(assignment.confirmed_at))
  const endsOn = lastDayBefore(found(assignment.objection_until))
  const { contractingBody, court } = theRegion()
  return {
    reference: `CAT-${assignment.id.slice(0, 8).toUpperCase()}`,
    decidedOn,
    sender: { name: contractingBody.name, address: contractingBody.address, email: content.contactEmail },
    provider: { name: provider.legalName, kvk: provider.kvkNumber },
    procedure: content.title,
    criteriaVersion: number,
    category,
    name: rule.name,
    summary: rule.summary,
    effectiveFrom: assignment.effective_from,
    reassessedOver: assignment.reference_year,
    overruled: assignment.motive === null ? null : { proposed: assignment.proposed, motive: assignment.motive },
    rules: (assignment.trace as unknown as RuleTrace[]).map((one) => ({
      category: one.category,
      holds: one.holds,
      conditions: one.conditions.map(conditionOf),
    })),
    duties: rule.duties,
    meetingRhythm: rule.meetingRhythm,
    officers: [assignment.overruled_by_name, assignment.confirmed_by_name].flatMap((name) => name ?? []),
    remedy: {
      calendarDays: content.objectionDays,
      endsOn,
      extended: endsOn !== addDays(decidedOn, content.objectionDays),
      court,
    },
  }
}

const SOURCE_WORDS: Record<string, string> = {
  'admission-decision': 'het besluit',
  application: 'uw aanmelding',
  'provider-statement': 'uw eigen verklaring',
  'reference-load': 'de cijfers over het referentiejaar',
}

function conditionOf({ label, fact, value, factSource, holds, source }: ConditionTrace) {
  return {
    label,
    value: value === null ? 'niet bekend' : wordsOf(fact, value),
    source: SOURCE_WORDS[factSource ?? ''] ?? 'niet bekend',
    rule: `${source.document}, ${source.paragraph || 'geheel'}`,
    holds,
  }
}

function wordsOf(fact: ConditionTrace['fact'], value: string): string {
  if (isStatement(fact)) return value === '1' ? 'ja' : 'nee'
  return fact === 'reference-year-volume' ? formatEuro(value) : formatDecimal(value)
}
