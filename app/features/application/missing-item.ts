/** The tasks of an application, as the provider sees them. */
export const SECTIONS = [
  'organisation',
  'products',
  'parties',
  'self-declaration',
  'criteria',
  'requirements',
  'evidence',
  'statements',
  'cost-price',
] as const
export type Section = (typeof SECTIONS)[number]

export type MissingKind =
  | 'organisation-not-confirmed'
  | 'signatory-missing'
  | 'no-product-chosen'
  | 'product-not-open'
  | 'product-rule'
  | 'changed-by-region'
  | 'municipalities-missing'
  | 'capacity-missing'
  | 'start-missing'
  | 'start-before-contract'
  | 'end-missing'
  | 'end-too-early'
  | 'end-after-contract'
  | 'party-product-gone'
  | 'party-declaration-missing'
  | 'party-declaration-too-old'
  | 'answer-missing'
  | 'answer-wrong-type'
  | 'explanation-missing'
  | 'evidence-missing'
  | 'evidence-too-old'
  | 'evidence-undated'
  | 'evidence-dated-after-closing'
  | 'evidence-end-date-missing'
  | 'evidence-ended'
  | 'evidence-not-offered'
  | 'event-date-missing'
  | 'statement-missing'
  | 'workbook-missing'
  | 'workbook-unreadable'
  | 'workbook-blocking-problems'
  | 'workbook-not-as-typed'
  | 'workbook-product-missing'
  | 'workbook-product-unasked'

/**
 * One thing that still stands in the way of submitting. `target` is the id of the part to link to (product code,
 * criterion id, evidence id or section); `nature` tells an empty place from something filled in that must be looked at.
 */
export type MissingItem = {
  kind: MissingKind
  nature: 'absent' | 'wrong'
  section: Section
  target: string
  params: Record<string, string | number>
}

/** Puts one missing thing down; absent unless it is said to be wrong. */
export const item = (
  kind: MissingKind,
  place: { section: Section; target: string; nature?: 'wrong' },
  params: Record<string, string | number> = {},
): MissingItem => ({ kind, nature: place.nature ?? 'absent', section: place.section, target: place.target, params })
