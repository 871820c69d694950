import { createHash } from 'node:crypto'
import type { Category, Clause, ClauseOption, Condition } from '#app/features/agreement/text/clause.ts'
import type { Origin, TextClause, TextParagraph } from '#app/features/agreement/text/contract-text.ts'
import { ClauseError, type ClauseProblem } from '#templates/clauses/clause.errors.ts'
import { SLOTS } from '#templates/clauses/slot-catalogue.ts'
import { slotText } from '#templates/clauses/slot-text.ts'

/** What differs between agreements: the options of the procedure, for whom it is, and the values for the slots. */
export type ClauseParameters = {
  category: Category
  options: readonly ClauseOption[]
  values: Record<string, unknown>
  /** Codes of the products; a text for other products does not hold. */
  products?: readonly string[]
  /** Code of the region. */
  region?: string | null
  /** KVK number of the provider. */
  provider?: string
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
  paragraphs: { text: string; items: string[]; from: Origin }[]
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
export function composeClauses(clauses: readonly TextClause[], parameters: ClauseParameters): ComposedText {
  const problems: ClauseProblem[] = duplicates(clauses)
  const printed = new Map<string, PrintedParameter>()
  const articles = clauses
    .filter((clause) => clause.part !== 'annex' || meets(clause.condition, parameters))
    .map((clause) => composed(clause, { parameters, problems, printed }))
  if (problems.length > 0) throw new ClauseError(problems)
  return { articles, standardHash: standardHash(clauses, parameters.options), parameters: [...printed.values()] }
}

/**
 * SHA-256 over the clauses as they are before filling, and the options chosen for everyone. Individual terms of one
 * provider are no part of it: they stand in the parameter list.
 */
export function standardHash(clauses: readonly TextClause[], options: readonly ClauseOption[]): string {
  const text = clauses.map(({ id, version, article, title, chapter, condition, paragraphs }) => ({
    id,
    version,
    article,
    title,
    chapter: chapter ?? null,
    option: condition?.option ?? null,
    category: condition?.category ?? null,
    ...(condition?.products && { products: condition.products }),
    ...(condition?.regions && { regions: condition.regions }),
    paragraphs: paragraphs.filter((paragraph) => !isIndividual(paragraph.condition)).map(standardParagraph),
  }))
  return createHash('sha256')
    .update(JSON.stringify({ text, options: [...options].sort() }), 'utf8')
    .digest('hex')
}

function standardParagraph({ text, items = [], condition, unless = [] }: TextParagraph): unknown {
  const lines = [text, ...items]
  const common = unless.filter((one) => !isIndividual(one))
  return condition || common.length > 0 ? { lines, condition: condition ?? null, unless: common } : lines
}

const isIndividual = (condition: Condition | undefined): boolean => condition?.provider !== undefined

type Filling = { parameters: ClauseParameters; problems: ClauseProblem[]; printed: Map<string, PrintedParameter> }

function composed(clause: TextClause, filling: Filling): ComposedArticle {
  const inForce = meets(clause.condition, filling.parameters)
  const fill = (text: string): string => filled(text, clause, filling)
  const own: Origin = { layer: clause.layer, region: null, clause: clause.id, version: clause.version }
  const paragraphs = clause.paragraphs
    .filter((paragraph) => inForce && stands(paragraph, filling.parameters))
    .map((paragraph) => {
      const { text, items = [], from = own } = paragraph
      const written = { text: fill(text), items: items.map(fill), from }
      if (isIndividual(paragraph.condition)) listIndividual(written, clause, filling)
      return written
    })
  return {
    clauseId: clause.id,
    clauseVersion: clause.version,
    article: clause.article,
    part: clause.part,
    ...(clause.chapter === undefined ? {} : { chapter: clause.chapter }),
    title: clause.title,
    layer: clause.layer,
    legalBasis: clause.legalBasis,
    holds: paragraphs.length > 0,
    paragraphs,
  }
}

/** What holds for one provider only is named in the list of what differs. */
function listIndividual(written: { text: string; items: string[] }, clause: TextClause, { printed }: Filling): void {
  const places = [...printed.keys()].filter((slot) => slot.startsWith(`individual.${clause.id}.`)).length
  const slot = `individual.${clause.id}.${places + 1}`
  const text = [written.text, ...written.items].join(' ')
  printed.set(slot, { slot, label: 'Individuele afspraak', text, articles: [clause.article] })
}

/** True when every part of the condition is met. */
function meets(condition: Condition | undefined, parameters: ClauseParameters): boolean {
  if (!condition) return true
  const { option, category, products, regions, provider } = condition
  const { category: own, options, products: ordered = [], region, provider: kvk } = parameters
  return [
    option === undefined || options.includes(option),
    category === undefined || category.includes(own),
    products === undefined || products.some((code) => ordered.includes(code)),
    regions === undefined || (typeof region === 'string' && regions.includes(region)),
    provider === undefined || provider === kvk,
  ].every(Boolean)
}

/** True when a paragraph holds and nothing has taken its place. */
function stands({ condition, unless = [] }: TextParagraph, parameters: ClauseParameters): boolean {
  return meets(condition, parameters) && !unless.some((one) => meets(one, parameters))
}

function filled(text: string, clause: TextClause, filling: Filling): string {
  if (ANY_MARK.test(text.replace(PLACEHOLDER, ''))) {
    filling.problems.push({ kind: 'malformed-placeholder', clause: clause.id, text })
  }
  return text.replace(PLACEHOLDER, (_, slot: string) => valueFor(slot, clause, filling))
}

function valueFor(slot: string, clause: TextClause, { parameters, problems, printed }: Filling): string {
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
function duplicates(clauses: readonly TextClause[]): ClauseProblem[] {
  const articles = clauses.filter((clause) => clause.part !== 'annex')
  const first = new Map(articles.map((clause) => [clause.article, clause] as const).reverse())
  return articles
    .filter((clause) => first.get(clause.article) !== clause)
    .map((clause) => ({ kind: 'duplicate-article', clause: clause.id, article: clause.article }))
}
