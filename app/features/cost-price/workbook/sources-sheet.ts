import type { CostPriceReference, ReferenceValue } from '../reference.ts'
import { LABEL_COLUMN, VALUE_COLUMN, type LayoutRow, type NumberFormat, type SheetLayout } from './layout.ts'
import { textCell, textRow } from './rows.ts'

const FORMAT: Record<ReferenceValue['unit'], NumberFormat> = {
  euro: 'euro',
  share: 'share',
  hours: 'hours',
  number: 'number',
}

/** Every published number the workbook knows, with where it was read. */
export function sourcesSheet(reference: CostPriceReference): SheetLayout {
  const titles = ['Gegeven', 'Waarde', 'Periode', 'Status', 'Bron en opmerking']
  return {
    id: 'sources',
    name: 'Bronnen',
    summary: 'Waarden van wet, cao, pensioenfonds en index met hun bron',
    widths: [4, 42, 14, 18, 13, 90],
    rows: [
      { ...textRow('Bronnen', 'title', 30), key: 'sheet:sources' },
      textRow('"Aangenomen" is de beste schatting tot er een betere bron is.', 'subtitle'),
      { cells: titles.map((title, index) => textCell(LABEL_COLUMN + index, title, 'header')), height: 20 },
      ...reference.values.map(sourceRow),
    ],
    frozenRows: 3,
    hidden: false,
  }
}

function sourceRow(value: ReferenceValue): LayoutRow {
  const origin = value.note === undefined ? value.source : `${value.source}. ${value.note}`
  return {
    cells: [
      textCell(LABEL_COLUMN, value.label, 'label'),
      { kind: 'number', column: VALUE_COLUMN, value: value.value, format: FORMAT[value.unit], look: 'result' },
      textCell(VALUE_COLUMN + 1, value.period, 'unit'),
      textCell(VALUE_COLUMN + 2, value.status === 'found' ? 'gevonden' : 'aangenomen', 'unit'),
      textCell(VALUE_COLUMN + 3, origin, 'help'),
    ],
  }
}
