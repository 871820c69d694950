import type {
  CategoryCode,
  CategoryCondition,
  CategoryFact,
  CategoryRule,
} from '#app/features/procedure/procedure.schema.ts'
import { decimalFromDutch } from '#app/features/application/application.schema.ts'
import { formatDecimal, formatEuro } from '#app/utils/format-amount.ts'
import { isDecimalText, type DecimalText } from '#app/utils/money.ts'
import { isStatement } from './category-facts.ts'

/** Thresholds as they were typed, by `category.fact`; null takes the condition away. */
export type Thresholds = Readonly<Record<string, DecimalText | null>>

/** The rules with other thresholds, and without the categories that are left out; the last category always stays. */
export function changedRules(
  rules: readonly CategoryRule[],
  thresholds: Thresholds,
  without: readonly CategoryCode[] = [],
): CategoryRule[] {
  const last = rules.at(-1)
  return rules
    .filter((rule) => rule === last || !without.includes(rule.category))
    .map((rule) => ({
      ...rule,
      conditions: rule.conditions.flatMap((condition) => changed(condition, thresholds[keyOf(rule, condition)])),
    }))
}

/** Names the threshold of one condition: `A.reference-year-volume`. */
export function keyOf(rule: Pick<CategoryRule, 'category'>, condition: Pick<CategoryCondition, 'fact'>): string {
  return `${rule.category}.${condition.fact}`
}

function changed(condition: CategoryCondition, atLeast: DecimalText | null | undefined): CategoryCondition[] {
  if (atLeast === undefined || atLeast === condition.atLeast) return [condition]
  return atLeast === null ? [] : [{ ...condition, atLeast, label: labelOf(condition, atLeast) }]
}

const WORDS: Partial<Record<CategoryFact, (amount: string) => string>> = {
  'segments-applied': (count) => `Aangemeld in minstens ${count} segmenten`,
  'products-applied': (count) => `Aangemeld voor minstens ${count} producten`,
  'segments-admitted': (count) => `Toegelaten in minstens ${count} segmenten`,
  'products-admitted': (count) => `Toegelaten voor minstens ${count} producten`,
  'municipalities-served': (count) => `Hulp in minstens ${count} gemeenten`,
  'reference-year-clients': (count) => `Minstens ${count} jeugdigen geholpen in het referentiejaar`,
  'reference-year-volume': (amount) => `Minstens ${amount} omzet in het referentiejaar`,
  'capacity-offered': (count) => `Minstens ${count} plekken aangeboden`,
}

/** The words of a condition with another threshold: text and number never contradict each other. */
function labelOf({ fact, label }: CategoryCondition, atLeast: DecimalText): string {
  const amount = fact === 'reference-year-volume' ? formatEuro(atLeast).replace(/,00$/, '') : formatDecimal(atLeast)
  return WORDS[fact]?.(amount) ?? label
}

/**
 * What somebody typed in the boxes of the what-if page, by the name of each box. Empty takes the condition away, what is
 * no number is named and changes nothing.
 */
export function readThresholds(
  rules: readonly CategoryRule[],
  typed: (name: string) => string | null,
): { thresholds: Thresholds; wrong: string[] } {
  const boxes = rules.flatMap((rule) =>
    rule.conditions.map((condition) => ({ key: keyOf(rule, condition), condition })),
  )
  const read = boxes.map(({ key, condition }) => ({ key, value: thresholdOf(condition, typed(key)) }))
  return {
    thresholds: Object.fromEntries(read.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value]]))),
    wrong: read.flatMap(({ key, value }) => (value === undefined ? [key] : [])),
  }
}

/** Undefined for what is no number. */
function thresholdOf({ fact, atLeast }: CategoryCondition, typed: string | null): DecimalText | null | undefined {
  if (isStatement(fact)) return typed === null ? null : atLeast
  const text = decimalFromDutch((typed ?? '').trim())
  if (text === '') return null
  return isDecimalText(text) && !text.startsWith('-') && text.length <= 15 ? text : undefined
}
