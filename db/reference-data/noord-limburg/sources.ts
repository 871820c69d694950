import type { SourceReference } from '#app/features/procedure/procedure.schema.ts'

/** The purchasing strategy of 16 December 2024, where the products and the rules of the region come from. */
export function strategy(paragraph: string): SourceReference {
  return { document: 'Inkoopstrategie jeugdhulp Noord-Limburg 2026', paragraph: `§ ${paragraph}`, status: 'found' }
}

/** A unit, code or group that the strategy leaves open and that we filled in. */
export function ownReading(paragraph: string): SourceReference {
  return { ...strategy(paragraph), status: 'assumed' }
}

/** The admission guide of this demonstration procedure. */
export function guide(paragraph: string): SourceReference {
  return { document: 'Aanmeldleidraad (voorbeeld)', paragraph: `§ ${paragraph}`, status: 'fictitious' }
}

/** The programme of requirements of this demonstration procedure. */
export function programme(paragraph: string): SourceReference {
  return { document: 'Programma van eisen (voorbeeld)', paragraph: `§ ${paragraph}`, status: 'fictitious' }
}

/** The tariff sheet: plausible amounts, made up for demonstration. */
export const tariffSheet: SourceReference = {
  document: 'Tarievenblad 2026 (voorbeeld)',
  paragraph: 'tabel 1',
  status: 'fictitious',
}

/** The category annex with made-up thresholds; the real ones were not published in the sources. */
export function categoryAnnex(paragraph: string): SourceReference {
  return { document: 'Bijlage categorieën (voorbeeld)', paragraph: `§ ${paragraph}`, status: 'fictitious' }
}
