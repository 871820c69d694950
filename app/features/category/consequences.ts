import type { CategoryCode } from '#app/features/procedure/procedure.schema.ts'

/** What follows from a category by itself, from the rules and the moments as they are. */
export type Following = {
  category: CategoryCode
  name: string
  summary: string
  duties: string[]
  /** On what the region steers. */
  kpis: string[]
  meetingRhythm: string
  meetingsPerYear: number
  /** Moments at which this category is open for entry. */
  moments: { id: string; name: string; opensAt: Date; closesAt: Date; rolling: boolean }[]
}

/** An article that the category brings, as it reads; `holds` is false when it is left out for this category. */
export type CategoryClause = {
  clauseId: string
  article: string
  title: string
  holds: boolean
  paragraphs: { text: string; items: string[] }[]
}

/** What follows from a category for one provider. */
export type Consequences = Following & {
  clauses: CategoryClause[]
  /** Where the clauses stand: in the agreement that is in force, or in the text that one is made with. */
  clausesFrom: 'agreement' | 'text'
}
