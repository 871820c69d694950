import { Exact, euro, roundHalfUp } from '#app/utils/money.ts'
import type { Term, TermUnit } from './cost-price.ts'

/** A number under construction: exact, with the numbers it was made of. */
export type ExactTerm = Omit<Term, 'value' | 'parts'> & { value: Exact; parts: ExactTerm[] }

/** Decimals kept in stored and shown terms. */
const TERM_DECIMALS = 10

/** A number that was filled in or published; an empty one counts as zero. */
export function given(key: string, label: string, text: string | undefined, unit: TermUnit): ExactTerm {
  return { key, label, value: euro(text ?? '0'), unit, parts: [] }
}

/** A number that follows from others by `formula`. */
export function result(
  name: { key: string; label: string; unit: TermUnit; formula: string },
  value: Exact,
  parts: ExactTerm[],
): ExactTerm {
  return { ...name, value, parts }
}

/** The sum of the values; zero for none. */
export function sum(terms: readonly ExactTerm[]): Exact {
  return terms.reduce((total, term) => total.plus(term.value), euro(0))
}

/** Decimal text with at most ten decimals. */
export function plain(value: Exact): string {
  return roundHalfUp(value, TERM_DECIMALS).toFixed()
}

/** The tree as plain data, with the workbook cell of every key that has one. */
export function plainTerm(term: ExactTerm, cellOf: (key: string) => string | undefined): Term {
  const cell = cellOf(term.key)
  const parts = term.parts.map((part) => plainTerm(part, cellOf))
  return { ...term, value: plain(term.value), parts, ...(cell === undefined ? {} : { cell }) }
}
