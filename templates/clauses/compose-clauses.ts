import { createHash } from 'node:crypto'
import type { Category, Clause, ClauseOption } from '#templates/clauses/clause.ts'
import { ClauseError, type ClauseProblem } from '#templates/clauses/clause.errors.ts'
import { SLOTS } from '#templates/clauses/slot-catalogue.ts'
import { slotText } from '#templates/clauses/slot-text.ts'

/** What differs between agreements: the options of the procedure, the category, and the values for the slots. */
type ClauseParameters = {
  category: Category
  options: readonly ClauseOption[]
  values: Record<string, unknown>
}

/** An article ready to print. One that does not hold stays, with its number and without text. */
export type ComposedArticle = {
  clauseId: string
  clauseVersion: number
  article: string
  part: Clause['part']
  chapter?: string
  title: string
  layer: Clause['layer']
  legalBasis: string
  holds: boolean
  paragraphs: { text: string; items: string[] }[]
}

/** A filled slot, and the articles in which it stands. */
export type PrintedParameter = { slot: string; label: string; text: string; articles: string[] }

/** The composed text, the proof that its standard part is the same for everyone, and what is not the same. */
export type ComposedText = {
  articles: ComposedArticle[]
  /** SHA-256 of all clauses before filling, with the chosen options; equal for all agreements of one version. */
  standardHash: string
  parameters: PrintedParameter[]
}

const PLACEHOLDER = /\{\{([a-zA-Z]+(?:\.[a-zA-Z]+)*)\}\}/g
const ANY_MARK = /\{\{|\}\}/

/**
 * Fills the clauses. Pure. An option that was not chosen, or a category the clause is not for, leaves the article in
 * place as not applicable: numbering never moves (contract standard, facts section 4). Text of an annex for another
 * category is left out.
 *
 * Errors: `ClauseError` with every slot that is unknown, missing or wrongly typed. No placeholder can remain.
 */
export function composeClauses(clauses: readonly Clause[], parameters: ClauseParameters): ComposedText {
  const problems: ClauseProblem[] = duplicates(clauses)
  const printed = new Map<string, PrintedParameter>()
  const articles = clauses
    .filter((clause) => clause.part !== 'annex' || holds(clause, parameters))
    .map((clause) => composed(clause, { parameters, problems, printed }))
  if (problems.length > 0) throw new ClauseError(problems)
  return { articles, standardHash: standardHash(clauses, parameters.options), parameters: [...printed.values()] }
}

/** SHA-256 over the clauses as they are before filling, and the options chosen for everyone. */
export function standardHash(clauses: readonly Clause[], options: readonly ClauseOption[]): string {
  const text = clauses.map(({ id, version, article, title, chapter, condition, paragraphs }) => ({
    id,
    version,
    article,
    title,
    chapter: chapter ?? null,
    option: condition?.option ?? null,
    category: condition?.category ?? null,
    paragraphs: paragraphs.map((paragraph) => [paragraph.text, ...(paragraph.items ?? [])]),
  }))
  return createHash('sha256')
    .update(JSON.stringify({ text, options: [...options].sort() }), 'utf8')
    .digest('hex')
}

type Filling = { parameters: ClauseParameters; problems: ClauseProblem[]; printed: Map<string, PrintedParameter> }

function composed(clause: Clause, filling: Filling): ComposedArticle {
  const inForce = holds(clause, filling.parameters)
  const fill = (text: string): string => filled(text, clause, filling)
  return {
    clauseId: clause.id,
    clauseVersion: clause.version,
    article: clause.article,
    part: clause.part,
    ...(clause.chapter === undefined ? {} : { chapter: clause.chapter }),
    title: clause.title,
    layer: clause.layer,
    legalBasis: clause.legalBasis,
    holds: inForce,
    paragraphs: inForce
      ? clause.paragraphs.map(({ text, items = [] }) => ({ text: fill(text), items: items.map(fill) }))
      : [],
  }
}

function holds({ condition }: Clause, { category, options }: ClauseParameters): boolean {
  if (condition?.option && !options.includes(condition.option)) return false
  return !condition?.category || condition.category.includes(category)
}

function filled(text: string, clause: Clause, filling: Filling): string {
  if (ANY_MARK.test(text.replace(PLACEHOLDER, ''))) {
    filling.problems.push({ kind: 'malformed-placeholder', clause: clause.id, text })
  }
  return text.replace(PLACEHOLDER, (_, slot: string) => valueFor(slot, clause, filling))
}

function valueFor(slot: string, clause: Clause, { parameters, problems, printed }: Filling): string {
  const known = Object.hasOwn(SLOTS, slot) ? SLOTS[slot] : undefined
  if (!known) return problem(problems, { kind: 'unknown-slot', clause: clause.id, slot })
  if (!Object.hasOwn(parameters.values, slot)) {
    return problem(problems, { kind: 'missing-value', clause: clause.id, slot })
  }
  const value = slotText(known.type, parameters.values[slot])
  if ('refused' in value)
    return problem(problems, { kind: 'wrong-value', clause: clause.id, slot, reason: value.refused })
  const before = printed.get(slot)
  const articles = [...new Set([...(before?.articles ?? []), clause.article])]
  printed.set(slot, { slot, label: known.label, text: value.text, articles })
  return value.text
}

function problem(problems: ClauseProblem[], found: ClauseProblem): string {
  problems.push(found)
  return ''
}

/** Annex texts share their annex number; articles do not share theirs. */
function duplicates(clauses: readonly Clause[]): ClauseProblem[] {
  const articles = clauses.filter((clause) => clause.part !== 'annex')
  const first = new Map(articles.map((clause) => [clause.article, clause] as const).reverse())
  return articles
    .filter((clause) => first.get(clause.article) !== clause)
    .map((clause) => ({ kind: 'duplicate-article', clause: clause.id, article: clause.article }))
}
