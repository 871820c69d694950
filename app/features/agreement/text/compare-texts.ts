import type { Condition } from './clause.ts'
import type { TextClause, TextParagraph } from './contract-text.ts'
import { wordDiff, type Segment } from './word-diff.ts'

/** How a clause of one text stands to that of another. */
export const COMPARISONS = ['same', 'differs', 'only-left', 'only-right'] as const
export type Comparison = (typeof COMPARISONS)[number]

export type ComparedClause = {
  article: string
  title: string
  comparison: Comparison
  /** The words of both with what differs; the words of one when the other lacks it. */
  segments: Segment[]
}

/**
 * The clauses without the individual terms of providers: what is compared with another region, or given to one, says
 * nothing about one provider.
 */
export function withoutIndividualTerms(clauses: readonly TextClause[]): TextClause[] {
  return clauses.map((clause) => ({
    ...clause,
    paragraphs: clause.paragraphs
      .filter(({ condition }) => condition?.provider === undefined)
      .map((paragraph) => ({ ...paragraph, unless: paragraph.unless?.filter((one) => one.provider === undefined) })),
  }))
}

/** Compares two texts clause by clause, in the order of their numbers. Pure. */
export function compareTexts(left: readonly TextClause[], right: readonly TextClause[]): ComparedClause[] {
  const others = new Map(right.map((clause) => [keyOf(clause), clause]))
  const own = new Set(left.map(keyOf))
  const rows = left.map((clause) => ({ place: placeOf(clause), row: compared(clause, others.get(keyOf(clause))) }))
  const extra = right
    .filter((clause) => !own.has(keyOf(clause)))
    .map((clause) => ({ place: placeOf(clause), row: only('only-right', clause) }))
  return [...rows, ...extra].sort((one, other) => one.place - other.place).map(({ row }) => row)
}

/** How many clauses there are of each kind. */
export function countComparisons(rows: readonly ComparedClause[]): Record<Comparison, number> {
  const counts: Record<Comparison, number> = { same: 0, differs: 0, 'only-left': 0, 'only-right': 0 }
  for (const { comparison } of rows) counts[comparison] += 1
  return counts
}

/** Articles are known by their number, which never moves; texts of one annex share theirs and are known by their id. */
const keyOf = ({ article, part, id }: TextClause): string => (part === 'annex' ? id : article)

/** The place in the document: part, then article. */
function placeOf({ article, part }: TextClause): number {
  const [, number = '0'] = /(\d+)$/.exec(article) ?? []
  return (part === 'annex' ? 4 : part) * 1000 + Number(number)
}

function compared(left: TextClause, right: TextClause | undefined): ComparedClause {
  if (!right) return only('only-left', left)
  const titled = left.title !== right.title
  const [one, other] = [wordsOf(left, titled), wordsOf(right, titled)]
  const segments = wordDiff(one, other)
  return { article: left.article, title: right.title, comparison: one === other ? 'same' : 'differs', segments }
}

function only(comparison: 'only-left' | 'only-right', clause: TextClause): ComparedClause {
  const kind = comparison === 'only-left' ? 'removed' : 'added'
  return {
    article: clause.article,
    title: clause.title,
    comparison,
    segments: [{ kind, text: wordsOf(clause, false) }],
  }
}

/** All that counts of a clause in words: for whom, and every sentence. Where it comes from does not count. */
function wordsOf({ title, condition, paragraphs }: TextClause, titled: boolean): string {
  const lines = paragraphs.flatMap((paragraph) => [
    [...meaningOf(paragraph), paragraph.text].join(' '),
    ...(paragraph.items ?? []).map((item) => `- ${item}`),
  ])
  return [...(titled ? [title] : []), ...meaning(condition), ...(lines.length === 0 ? ['N.v.t.'] : lines)].join('\n')
}

/** For whom a paragraph holds, in the words of the contract. */
export function meaningOf({ condition, unless = [] }: Pick<TextParagraph, 'condition' | 'unless'>): string[] {
  return [...meaning(condition), ...unless.flatMap((one) => meaning(one, 'Niet bij'))]
}

function meaning(condition: Condition | undefined, only = 'Alleen bij'): string[] {
  if (!condition) return []
  const { option, category, products, regions, provider } = condition
  const parts = [
    option === undefined ? '' : 'keuze in de procedure',
    category === undefined ? '' : `categorie ${category.join(', ')}`,
    products === undefined ? '' : `product ${products.join(', ')}`,
    regions === undefined ? '' : `regio ${regions.join(', ')}`,
    provider === undefined ? '' : `aanbieder met KVK-nummer ${provider}`,
  ].filter((part) => part !== '')
  return parts.length === 0 ? [] : [`[${only} ${parts.join(' en ')}]`]
}
