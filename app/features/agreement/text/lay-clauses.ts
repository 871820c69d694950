import { LAYERS, type Category, type Clause, type Condition, type Layer } from './clause.ts'
import type { LaidClause, Origin, TextClause, TextParagraph } from './contract-text.ts'

/** The parts of the document in their order. */
const PARTS: readonly Clause['part'][] = [0, 1, 2, 3, 'annex']

/**
 * Lays the clauses of a region over the common base, layer by layer: region, category, product, provider. Pure. What
 * an overlay adds comes after what is there; what it replaces stays for everybody for whom the overlay does not hold.
 * A clause of its own takes its place by its number. No number ever moves.
 */
export function layClauses(base: readonly LaidClause[], overlays: readonly LaidClause[], region: string): TextClause[] {
  const clauses = [
    ...base.map((laid) => standing(laid.clause, null)),
    ...overlays.filter(({ effect }) => effect === 'clause').map((laid) => standing(laid.clause, region)),
  ]
  const ordered = byNumber(clauses)
  return ordered.map((clause) =>
    changesOf(overlays, clause.id).reduce((text, change) => changed(text, change, region), clause),
  )
}

/** The changes to one clause, lowest layer first and then by scope, so that the order of writing does not matter. */
function changesOf(overlays: readonly LaidClause[], id: string): LaidClause[] {
  return overlays
    .filter(({ effect, clause }) => effect !== 'clause' && clause.id === id)
    .sort((one, other) => rank(one.clause.layer) - rank(other.clause.layer) || compare(one.scope, other.scope))
}

const rank = (layer: Layer): number => LAYERS.indexOf(layer)
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function standing(clause: Clause, region: string | null): TextClause {
  const from = originOf(clause, region)
  return { ...clause, paragraphs: clause.paragraphs.map((paragraph) => ({ ...paragraph, from })) }
}

function originOf({ layer, id, version }: Clause, region: string | null): Origin {
  return { layer, region: layer === 'base' ? null : region, clause: id, version }
}

function changed(text: TextClause, { effect, scope, clause }: LaidClause, region: string): TextClause {
  const condition = scopeCondition(clause.layer, scope)
  const from = originOf(clause, region)
  const added: TextParagraph[] =
    effect === 'not-applicable'
      ? []
      : clause.paragraphs.map((paragraph) => ({ ...paragraph, from, ...(condition && { condition }) }))
  if (effect === 'add') return { ...text, paragraphs: [...text.paragraphs, ...added] }
  const kept = condition ? text.paragraphs.map((paragraph) => withUnless(paragraph, condition)) : []
  return { ...text, paragraphs: [...kept, ...added] }
}

function withUnless(paragraph: TextParagraph, condition: Condition): TextParagraph {
  return { ...paragraph, unless: [...(paragraph.unless ?? []), condition] }
}

/** For whom an overlay holds; undefined when it holds for everybody. */
export function scopeCondition(layer: Layer, scope: string): Condition | undefined {
  if (scope === '') return undefined
  if (layer === 'category') return { category: [scope as Category] }
  if (layer === 'product') return { products: [scope] }
  return layer === 'provider' ? { provider: scope } : undefined
}

function byNumber(clauses: readonly TextClause[]): TextClause[] {
  return clauses
    .map((clause, place) => ({ clause, place }))
    .sort(
      (one, other) =>
        PARTS.indexOf(one.clause.part) - PARTS.indexOf(other.clause.part) ||
        compareArticles(one.clause.article, other.clause.article) ||
        one.place - other.place,
    )
    .map(({ clause }) => clause)
}

/** `1.9` before `1.10`; what has no number keeps the order it was given in. */
function compareArticles(one: string, other: string): number {
  const [left, right] = [numbersOf(one), numbersOf(other)]
  const length = Math.max(left.length, right.length)
  for (let index = 0; index < length; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

const numbersOf = (article: string): number[] => (article.match(/\d+/g) ?? []).map(Number)
