import type { Clause, Condition, Layer } from './clause.ts'

/** Where a sentence comes from. */
export type Origin = {
  layer: Layer
  /** Code of the region whose sentence it is; null for the common base. */
  region: string | null
  clause: string
  version: number
}

/** A paragraph of a text in which the layers were laid over one another. */
export type TextParagraph = Clause['paragraphs'][number] & {
  /** Absent in a clause on its own: then it is the clause itself. */
  from?: Origin | undefined
  /** When this paragraph holds, beside the condition of its clause. */
  condition?: Condition | undefined
  /** What takes its place: where one of these holds, this paragraph does not. */
  unless?: readonly Condition[] | undefined
}

/** A clause with, per paragraph, where it comes from and when it holds. */
export type TextClause = Omit<Clause, 'paragraphs'> & { paragraphs: readonly TextParagraph[] }

/** An annex as the text names it; what stands in it comes from the agreement or from clauses of part `annex`. */
export type Annex = { number: number; name: string }

/** One edition of the contract text, ready to be filled in. */
export type ContractText = {
  /** Code of the region it is for; null for the common base by itself. */
  region: string | null
  /** Number of the edition within its region. */
  edition: number
  /** True as long as one sentence is our own wording and no official text. */
  modelText: boolean
  clauses: readonly TextClause[]
  annexes: readonly Annex[]
}

/** What an overlay does with the clause under it. */
export const EFFECTS = ['clause', 'add', 'replace', 'not-applicable'] as const
export type Effect = (typeof EFFECTS)[number]

/**
 * A clause as it lies in a layer. `clause` is a clause of its own; the other effects change the clause with the same
 * id in a lower layer. `scope` narrows the change: a category, a product code, a KVK number; empty for all.
 */
export type LaidClause = { effect: Effect; scope: string; clause: Clause }
