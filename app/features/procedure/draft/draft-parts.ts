import type { DraftPart } from './draft-part.ts'
import { category, categoryThreshold } from './parts/category.ts'
import { contractTermsPart } from './parts/contract-terms.ts'
import { criterion } from './parts/criterion.ts'
import { document } from './parts/document.ts'
import { evidence } from './parts/evidence.ts'
import { general } from './parts/general.ts'
import { segment, subsegment } from './parts/catalogue.ts'
import { product } from './parts/product.ts'
import { productRule } from './parts/product-rule.ts'

/** Every kind of record a draft is made of, by the word that stands in its address. */
export const DRAFT_PARTS = {
  algemeen: general,
  segment,
  subsegment,
  product,
  regel: productRule,
  eis: criterion,
  bewijs: evidence,
  categorie: category,
  drempel: categoryThreshold,
  overeenkomst: contractTermsPart,
  document,
} satisfies Record<string, DraftPart>
export type DraftPartName = keyof typeof DRAFT_PARTS

/** The part with this word, for addresses that anybody may type. */
export function draftPartName(word: string | undefined): DraftPartName | undefined {
  return Object.keys(DRAFT_PARTS).find((name): name is DraftPartName => name === word)
}

/** The part by its name, as the pages and use cases take it. */
export function draftPart(name: DraftPartName): DraftPart {
  return DRAFT_PARTS[name]
}

/** The lists a composer has a page for, and the parts that stand on it, outermost first. */
export const DRAFT_LISTS = {
  aanbod: ['segment', 'subsegment', 'product'],
  regels: ['regel'],
  eisen: ['eis', 'bewijs'],
  categorieen: ['categorie', 'drempel'],
  documenten: ['document'],
} as const satisfies Record<string, readonly DraftPartName[]>
export type DraftListName = keyof typeof DRAFT_LISTS

/** The list with this word, for addresses that anybody may type. */
export function draftListName(word: string | undefined): DraftListName | undefined {
  return Object.keys(DRAFT_LISTS).find((name): name is DraftListName => name === word)
}

/** The list on which a part stands; undefined for what there is one of. */
export function listOf(part: DraftPartName): DraftListName | undefined {
  return Object.keys(DRAFT_LISTS).find((name): name is DraftListName =>
    (DRAFT_LISTS[name as DraftListName] as readonly DraftPartName[]).includes(part),
  )
}
