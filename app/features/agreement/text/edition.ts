import type { Annex } from './contract-text.ts'

/** Where an edition of the text or a clause comes from: with the portal, from a file, or written at the legal desk. */
export const TEXT_ORIGINS = ['shipped', 'loaded', 'written'] as const
export type TextOrigin = (typeof TEXT_ORIGINS)[number]

/** The annexes of layout 2026-1, in order, as a text names them unless it gives its own names. */
export const ANNEXES: readonly Annex[] = [
  { number: 1, name: 'Producten en tarieven' },
  { number: 2, name: 'Categorie en taken' },
  { number: 3, name: 'Bestedingsruimte' },
  { number: 4, name: 'Programma van eisen per product' },
  { number: 5, name: 'Gegevens die per overeenkomst kunnen verschillen' },
]
