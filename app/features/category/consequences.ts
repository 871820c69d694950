import type { CategoryCode } from '#app/features/procedure/procedure.schema.ts'

/** What follows from a category by itself, from the rules, the contract and the moments as they are. */
export type Consequences = {
  category: CategoryCode
  name: string
  summary: string
  duties: string[]
  /** On what the region steers. */
  kpis: string[]
  meetingRhythm: string
  meetingsPerYear: number
  /** Clauses that are in the agreement for this category alone. */
  clauses: { article: string; title: string }[]
  /** Moments at which this category is open for entry. */
  moments: { id: string; name: string; opensAt: Date; closesAt: Date; rolling: boolean }[]
}
