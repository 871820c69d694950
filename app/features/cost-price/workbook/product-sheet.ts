import type { CostPriceProduct } from '../cost-price.ts'
import { levelsOf, sectionsOf } from '../fields.ts'
import { STAFF_COLUMNS, STAFF_TITLE, UNIT_WORDS } from '../fields/product-fields.ts'
import type { CostPriceReference } from '../reference.ts'
import { calculationRows, headlineRows } from './calculation-rows.ts'
import { LABEL_COLUMN, VALUE_COLUMN, type LayoutRow, type SheetLayout } from './layout.ts'
import { legendRow } from './organisation-sheet.ts'
import { EMPTY_ROW, fieldRow, noteOf, resultRow, sectionRows, textCell, textRow } from './rows.ts'
import { staffColumns } from './staff-formulas.ts'

const SHEET_NAME_LENGTH = 31

/** Sheet names may not hold []:*?/\ nor be longer than 31 characters. */
export function sheetNameOf(product: Pick<CostPriceProduct, 'code' | 'name'>): string {
  const safe = `${product.code} ${product.name}`.replaceAll(/[[\]:*?/\\']/g, ' ').replaceAll(/\s+/g, ' ')
  if (safe.length <= SHEET_NAME_LENGTH) return safe.trim()
  const cut = safe.slice(0, SHEET_NAME_LENGTH + 1)
  const wholeWords = cut.slice(0, cut.lastIndexOf(' '))
  return wholeWords.startsWith(product.code) ? wholeWords : cut.slice(0, SHEET_NAME_LENGTH)
}

/** The sheet of one product, in the shape of its unit: result first, then what to fill in, then the calculation. */
export function productSheet(product: CostPriceProduct, reference: CostPriceReference): SheetLayout {
  const fill = sectionsOf(product).flatMap((section) => [
    ...sectionRows(section),
    ...section.fields.map((field) => fieldRow(product.code, field, reference)),
    ...(section.fields.some((field) => field.name === 'occupancy') ? [occupiedRow(product)] : []),
  ])
  return {
    id: product.code,
    name: sheetNameOf(product),
    summary: `Kostprijs ${UNIT_WORDS[product.unit].per} van ${product.name}`,
    widths: [4, 46, 18, 14, 13, 13, 13, 13, 13, 13, 13, 13],
    rows: [
      { ...textRow(product.name, 'title', 30), key: `sheet:${product.code}` },
      textRow(`Product ${product.code}. Kostprijs ${UNIT_WORDS[product.unit].per}.`, 'subtitle'),
      legendRow(),
      ...headlineRows(product),
      ...staffTable(product),
      ...fill,
      ...calculationRows(product),
      EMPTY_ROW,
    ],
    frozenRows: 3,
    hidden: false,
  }
}

function staffTable(product: CostPriceProduct): LayoutRow[] {
  const inputs = STAFF_COLUMNS[product.unit]
  const calculated = staffColumns(product.unit)
  const first = VALUE_COLUMN + inputs.length
  const header: LayoutRow = {
    key: 'staff',
    height: 46,
    cells: [
      textCell(LABEL_COLUMN, 'Niveau', 'header'),
      ...inputs.map((field, index) => ({
        ...textCell(VALUE_COLUMN + index, field.label, 'header'),
        note: noteOf(field, undefined),
      })),
      ...calculated.map((column, index) => textCell(first + index, column.label, 'header')),
    ],
  }
  const body = levelsOf(product).map((level): LayoutRow => ({
    key: `staff.${level}`,
    cells: [
      textCell(LABEL_COLUMN, level, 'label'),
      ...inputs.map((field, index) => ({
        kind: 'input' as const,
        column: VALUE_COLUMN + index,
        key: `${product.code}.staff.${level}.${field.name}`,
        field: { ...field, required: false },
        value: undefined,
      })),
      ...calculated.map((column, index) => ({
        kind: 'formula' as const,
        column: first + index,
        key: `${product.code}.staff.${level}.${column.name}`,
        formula: (ref: (key: string) => string) => column.formula(ref, { code: product.code, level }),
        format: column.format,
        look: 'plain' as const,
      })),
    ],
  }))
  const total = product.unit === 'hour' ? [shareTotalRow(product)] : []
  return [...sectionRows({ title: STAFF_TITLE, intro: staffIntro(product) }), header, ...body, ...total]
}

function staffIntro(product: CostPriceProduct): string {
  const { levels, required, background } = product.staffing
  const parts = [`Uitvoering: ${levels.join(', ')}.`]
  if (required.length > 0) parts.push(`Verplicht in het team: ${required.join(', ')}.`)
  if (background.length > 0) parts.push(`Achtergrond: ${background.join(', ')}.`)
  return `${parts.join(' ')} Laat een niveau leeg als u het niet inzet.`
}

function shareTotalRow(product: CostPriceProduct): LayoutRow {
  const words = { label: 'Samen', formula: 'moet 100% zijn', look: 'total' as const, format: 'share' as const }
  return resultRow(`${product.code}.shareTotal`, words, (ref) => {
    const cells = levelsOf(product).map((level) => ref(`${product.code}.staff.${level}.share`))
    return `SUM(${cells.join(',')})`
  })
}

function occupiedRow(product: CostPriceProduct): LayoutRow {
  const words = { label: 'Bezette plaatsen', formula: 'plaatsen x bezetting', format: 'number' as const }
  return resultRow(
    `${product.code}.occupiedPlaces`,
    words,
    (ref) => `${ref(`${product.code}.groupSize`)}*${ref(`${product.code}.occupancy`)}`,
  )
}
