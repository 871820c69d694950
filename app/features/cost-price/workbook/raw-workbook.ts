/** A cell as the file has it, before it means anything. Dates and error values are kept apart from text. */
export type RawValue = string | number | boolean | { date: string } | { error: string } | null

/** One sheet: dense rows, and the formula texts by `row,column` (zero-based). */
export type RawSheet = { name: string; rows: RawValue[][]; formulas: Record<string, string> }

export type RawWorkbook = { kind: 'xlsx' | 'ods'; sheets: RawSheet[] }

/** Why a file is not read at all; nothing of it is used. */
export type RefusalReason =
  | 'empty'
  | 'too-large'
  | 'not-a-workbook'
  | 'old-excel'
  | 'encrypted'
  | 'macros'
  | 'external-links'
  | 'damaged'
  | 'expands-too-far'
  | 'too-many-cells'
  | 'unsafe-xml'
  | 'too-slow'
  | 'busy'

/** What the provider reads; each says what to do. */
export const REFUSAL_MESSAGES: Record<RefusalReason, string> = {
  empty: 'Het bestand is leeg. Upload het ingevulde werkboek.',
  'too-large':
    'Het bestand is groter dan 10 MB. Een ingevuld werkboek is veel kleiner. Upload het werkboek zelf, zonder bijlagen.',
  'not-a-workbook':
    'Dit is geen werkboek. Bewaar het als Excel-werkmap (.xlsx) of OpenDocument (.ods) en upload dat bestand.',
  'old-excel': 'Dit is een oud Excel-bestand (.xls). Bewaar het als Excel-werkmap (.xlsx) en upload het opnieuw.',
  encrypted: 'Het bestand heeft een wachtwoord. Haal het wachtwoord eraf en upload het opnieuw.',
  macros: "Het bestand bevat macro's. Bewaar het als Excel-werkmap zonder macro's (.xlsx) en upload het opnieuw.",
  'external-links':
    'Het bestand haalt gegevens uit andere bestanden. Zet die gegevens als waarde in het werkboek en upload het opnieuw.',
  damaged: 'Het bestand is beschadigd. Open het, bewaar het opnieuw als .xlsx en upload het nog eens.',
  'expands-too-far': 'Het bestand wordt bij het uitpakken veel te groot. Upload het werkboek dat u van ons kreeg.',
  'too-many-cells':
    'Het bestand heeft veel meer rijen of kolommen dan het werkboek. Upload het werkboek dat u van ons kreeg.',
  'unsafe-xml': 'Het bestand bevat onderdelen die niet veilig zijn. Neem uw antwoorden over in een nieuw werkboek.',
  'too-slow':
    'Het lezen van het bestand duurde te lang. Upload het nog een keer. Lukt het dan niet? Neem uw antwoorden over in een nieuw werkboek en upload dat.',
  busy: 'Het portaal is nu heel druk en kon uw bestand niet lezen. Er is niets mis met uw bestand. Upload het over een minuut nog een keer.',
}

/** A cell as text, for messages and hidden keys. */
export function rawText(value: RawValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'object') return 'date' in value ? value.date : value.error
  return String(value)
}
