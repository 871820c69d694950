import { scopeCondition } from './lay-clauses.ts'
import { CATEGORIES, type Clause } from './clause.ts'
import type { LaidClause } from './contract-text.ts'

/** Why clauses do not make a text. Every problem is found, not only the first. */
export type TextProblem =
  | { kind: 'unknown-slot' | 'malformed-slot'; clause: string; found: string }
  | { kind: 'wrong-layer' | 'fixed-part' | 'individual-elsewhere' | 'wrong-scope'; clause: string }
  | { kind: 'unknown-clause' | 'twice'; clause: string }
  | { kind: 'number-taken'; clause: string; article: string }
  | { kind: 'number-missing'; article: string }

const SLOT = /\{\{([a-zA-Z]+(?:\.[a-zA-Z]+)*)\}\}/g
const ANY_MARK = /\{\{|\}\}/
const FIXED = { variable: 9, generic: 31 }

/** The articles that the contract standard fixes: 1.1 to 1.9 and 3.1 to 3.31. */
const FIXED_ARTICLES = [
  ...Array.from({ length: FIXED.variable }, (_, index) => `1.${index + 1}`),
  ...Array.from({ length: FIXED.generic }, (_, index) => `3.${index + 1}`),
]

/** What is wrong with the slots in a text. */
function slotProblems(clause: Clause, slots: ReadonlySet<string>): TextProblem[] {
  return clause.paragraphs
    .flatMap(({ text, items = [] }) => [text, ...items])
    .flatMap((text): TextProblem[] => [
      ...[...text.matchAll(SLOT)].flatMap(([, slot = '']): TextProblem[] =>
        slots.has(slot) ? [] : [{ kind: 'unknown-slot', clause: clause.id, found: slot }],
      ),
      ...(ANY_MARK.test(text.replace(SLOT, ''))
        ? [{ kind: 'malformed-slot', clause: clause.id, found: text.slice(0, 80) } as const]
        : []),
    ])
}

/** What is wrong with a common base: it must hold every fixed article once, and nothing of a region. */
export function baseProblems(base: readonly LaidClause[], slots: ReadonlySet<string>): TextProblem[] {
  const articles = new Set(base.map(({ clause }) => clause.article))
  return [
    ...FIXED_ARTICLES.filter((article) => !articles.has(article) && isBase(article)).map((article): TextProblem => ({
      kind: 'number-missing',
      article,
    })),
    ...base
      .filter(({ effect, clause }) => effect !== 'clause' || clause.layer !== 'base')
      .map(({ clause }): TextProblem => ({ kind: 'wrong-layer', clause: clause.id })),
    ...takenTwice(base),
    ...base.flatMap(({ clause }) => slotProblems(clause, slots)),
  ]
}

/** 1.5 and 1.9 are the region's own in the shipped text, so a base may leave them out. */
const isBase = (article: string): boolean => article !== '1.5' && article !== '1.9'

/** What is wrong with what a region lays over a base. */
export function overlayProblems(
  base: readonly LaidClause[],
  overlays: readonly LaidClause[],
  slots: ReadonlySet<string>,
): TextProblem[] {
  const own = overlays.filter(({ effect }) => effect === 'clause')
  const known = new Set([...base, ...own].map(({ clause }) => clause.id))
  return [
    ...overlays.flatMap((laid) => overlayProblem(laid, known)),
    ...takenTwice([...base, ...own]),
    ...sameChange(overlays),
    ...overlays.flatMap(({ clause }) => slotProblems(clause, slots)),
  ]
}

function overlayProblem({ effect, scope, clause }: LaidClause, known: ReadonlySet<string>): TextProblem[] {
  const problem = (kind: 'wrong-layer' | 'fixed-part' | 'individual-elsewhere' | 'wrong-scope' | 'unknown-clause') => [
    { kind, clause: clause.id } satisfies TextProblem,
  ]
  if (clause.layer === 'base') return problem('wrong-layer')
  // Part 3 is the same in the whole country: nobody deviates from it.
  if (clause.part === 3) return problem('fixed-part')
  if (effect === 'clause') return scope === '' ? [] : problem('wrong-scope')
  if (!known.has(clause.id)) return problem('unknown-clause')
  if (clause.layer === 'provider' && clause.part !== 2) return problem('individual-elsewhere')
  return scopeFits(clause.layer, scope) ? [] : problem('wrong-scope')
}

/** A region changes a clause for everybody; the other layers say for which category, product or provider. */
function scopeFits(layer: Clause['layer'], scope: string): boolean {
  if (layer === 'region') return scope === ''
  if (layer === 'category') return CATEGORIES.some((category) => category === scope)
  return layer === 'provider' ? /^\d{8}$/.test(scope) : scopeCondition(layer, scope) !== undefined
}

/** Annex texts share the number of their annex; articles do not share theirs, and no id stands twice. */
function takenTwice(clauses: readonly LaidClause[]): TextProblem[] {
  const articles = new Set<string>()
  const ids = new Set<string>()
  return clauses.flatMap(({ clause: { id, article, part } }): TextProblem[] => {
    if (ids.has(id)) return [{ kind: 'twice', clause: id }]
    ids.add(id)
    if (part === 'annex') return []
    if (articles.has(article)) return [{ kind: 'number-taken', clause: id, article }]
    articles.add(article)
    return []
  })
}

function sameChange(overlays: readonly LaidClause[]): TextProblem[] {
  const seen = new Set<string>()
  return overlays
    .filter(({ effect }) => effect !== 'clause')
    .flatMap(({ scope, clause: { id, layer } }): TextProblem[] => {
      const key = [id, layer, scope].join(' ')
      if (seen.has(key)) return [{ kind: 'twice', clause: id }]
      seen.add(key)
      return []
    })
}
