import type { CellStyle } from 'hucre/xlsx'
import type { Look, NumberFormat } from './layout.ts'

/** Colours of the workbook: readable on screen and in grey print, contrast at least 4.5 : 1 for all text. */
const INK = '1D2A35'
const SOFT_INK = '4A5A68'
const BRAND = '17406D'
const BAND = 'DCE7F3'
const INPUT = 'FFF4C2'
const INPUT_LINE = 'B58900'
const LINE = 'C3CEDA'
const WHITE = 'FFFFFF'
const RESULT = 'EEF4FA'
const FONT = 'Arial'

/** Number formats in the file; the program shows them in the user's own notation. */
const NUMBER_FORMATS: Record<NumberFormat, string | undefined> = {
  euro: '#,##0.00',
  euroExact: '#,##0.0000',
  share: '0.00%',
  hours: '#,##0.00',
  number: '#,##0.####',
  fte: '0.00##',
  whole: '0',
  text: undefined,
}

function solid(rgb: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } }
}
function font(size: number, rgb: string, bold = false): NonNullable<CellStyle['font']> {
  return { name: FONT, size, color: { rgb }, bold }
}
function box(rgb: string): NonNullable<CellStyle['border']> {
  const side = { style: 'thin' as const, color: { rgb } }
  return { top: side, right: side, bottom: side, left: side }
}
const MIDDLE = { vertical: 'center' as const }

const LOOKS: Record<Look, CellStyle> = {
  title: { font: font(20, BRAND, true), alignment: MIDDLE },
  subtitle: { font: font(12, SOFT_INK) },
  section: { font: font(11, BRAND, true), fill: solid(BAND), alignment: MIDDLE },
  intro: { font: { ...font(9, SOFT_INK), italic: true }, alignment: MIDDLE },
  label: { font: font(10, INK), alignment: MIDDLE },
  header: {
    font: font(9, WHITE, true),
    fill: solid(BRAND),
    border: box(WHITE),
    alignment: { wrapText: true, vertical: 'center', horizontal: 'left', indent: 1 },
  },
  help: { font: font(9, SOFT_INK), alignment: MIDDLE },
  unit: { font: font(9, SOFT_INK), alignment: { ...MIDDLE, horizontal: 'left', indent: 1 } },
  plain: { font: font(10, INK), border: box(LINE), alignment: MIDDLE },
  result: { font: font(10, INK), border: box(LINE), alignment: MIDDLE },
  total: { font: font(10, INK, true), fill: solid(RESULT), border: box(LINE), alignment: MIDDLE },
  headline: { font: font(16, BRAND, true), fill: solid(RESULT), border: box(BRAND), alignment: MIDDLE },
  legendInput: { font: font(9, INK), fill: solid(INPUT), border: box(INPUT_LINE) },
  legendCalculated: { font: font(9, INK), border: box(LINE) },
  wrapped: { font: font(10, INK), alignment: { wrapText: true, vertical: 'top' } },
  link: { font: { ...font(10, BRAND), underline: true } },
}

/** The style of a locked cell. */
export function styleOf(look: Look, format: NumberFormat = 'text'): CellStyle {
  const numFmt = NUMBER_FORMATS[format]
  return numFmt === undefined ? LOOKS[look] : { ...LOOKS[look], numFmt }
}

/** The style of a cell to fill in: marked and unlocked. */
export function inputStyle(format: NumberFormat): CellStyle {
  const numFmt = NUMBER_FORMATS[format]
  return {
    font: font(10, INK),
    fill: solid(INPUT),
    border: box(INPUT_LINE),
    protection: { locked: false },
    ...(format === 'text'
      ? { alignment: { ...MIDDLE, horizontal: 'left' as const, indent: 1 } }
      : { alignment: MIDDLE }),
    ...(numFmt === undefined ? {} : { numFmt }),
  }
}
