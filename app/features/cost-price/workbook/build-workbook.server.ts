import { writeXlsx, type Cell, type CellValue, type DataValidation, type WriteSheet } from 'hucre/xlsx'
import { sha256Of } from '#app/utils/content-hash.ts'
import { cellName, KEY_COLUMN, referenceFrom, type LayoutCell, type Place, type SheetLayout } from './layout.ts'
import { layoutWorkbook, type WorkbookLayout, type WorkbookOrder } from './layout-workbook.ts'
import { inputStyle, styleOf } from './looks.ts'
import { META_SHEET } from './meta.ts'
import { FORMAT_OF } from './rows.ts'
import { TEMPLATE_VERSION } from './template-version.ts'
import { roomForNotes } from './note-size.server.ts'

const MAXIMUM_PROMPT = 255
const ROW_HEIGHT = 17

/** The workbook for exactly the products of one application, as XLSX. The same order gives the same bytes. */
export async function buildWorkbook(order: WorkbookOrder): Promise<Uint8Array> {
  const layout = layoutWorkbook(order)
  const startOfYear = new Date(Date.UTC(order.reference.year, 0, 1))
  const bytes = await writeXlsx({
    sheets: [...layout.sheets.map((sheet) => writeSheet(sheet, layout.places)), metaSheet(order, layout)],
    namedRanges: namedRanges(layout),
    properties: {
      title: `Kostprijs jeugdhulp ${order.reference.region} ${String(order.reference.year)}`,
      subject: `Aanmelding ${order.applicationNumber}`,
      creator: 'Openhuis',
      created: startOfYear,
      modified: startOfYear,
      description: 'Kostprijs per product volgens de AMvB reële prijzen Jeugdwet',
    },
    defaultFont: { name: 'Arial', size: 10 },
    workbookProtection: { lockStructure: true },
  })
  return roomForNotes(bytes)
}

/** A hash over keys, labels and formulas: tells whether a file was made from this very template. */
function fingerprintOf(layout: WorkbookLayout): string {
  const lines = layout.sheets.flatMap((sheet) =>
    sheet.rows.map((row, index) =>
      [sheet.id, index, row.key ?? '', ...row.cells.map((cell) => contentOf(cell, sheet, layout.places))].join('\t'),
    ),
  )
  return sha256Of([TEMPLATE_VERSION, ...lines].join('\n'))
}

function contentOf(cell: LayoutCell, sheet: SheetLayout, places: ReadonlyMap<string, Place>): string {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'number':
      return cell.value
    case 'input':
      return cell.key
    case 'formula':
      return cell.formula(referenceFrom(places, sheet.name))
  }
}

function writeSheet(sheet: SheetLayout, places: ReadonlyMap<string, Place>): WriteSheet {
  const rows: CellValue[][] = sheet.rows.map((row) => (row.key === undefined ? [] : [row.key]))
  const cells = new Map<string, Partial<Cell>>()
  sheet.rows.forEach((row, index) => {
    for (const cell of row.cells) cells.set(`${String(index)},${String(cell.column)}`, writeCell(cell, sheet, places))
  })
  return {
    name: sheet.name,
    rows,
    cells,
    columns: sheet.widths.map((width, column) => (column === KEY_COLUMN ? { width, hidden: true } : { width })),
    rowDefs: new Map(sheet.rows.map((row, index) => [index, { height: row.height ?? ROW_HEIGHT }])),
    dataValidations: validationsOf(sheet),
    ...(sheet.frozenRows > 0 ? { freezePane: { rows: sheet.frozenRows } } : {}),
    protection: {
      sheet: true,
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatColumns: true,
      formatRows: true,
    },
    view: { showGridLines: false, ...(sheet.id === 'org' ? { tabColor: { rgb: 'B58900' } } : {}) },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: sheet.id === 'info' ? 1 : 0,
    },
    headerFooter: { oddFooter: '&L&A&RPagina &P van &N' },
    a11y: { summary: sheet.summary },
  }
}

function writeCell(cell: LayoutCell, sheet: SheetLayout, places: ReadonlyMap<string, Place>): Partial<Cell> {
  const note = cell.note === undefined ? {} : { comment: { author: 'Openhuis', text: cell.note } }
  switch (cell.kind) {
    case 'text':
      return { value: cell.text, style: styleOf(cell.look), ...note, ...linkOf(cell.linkTo) }
    case 'number':
      return { value: Number(cell.value), style: styleOf(cell.look, cell.format), ...note }
    case 'input':
      return { value: startValue(cell), style: inputStyle(FORMAT_OF[cell.field.kind]), ...note }
    case 'formula':
      return {
        formula: cell.formula(referenceFrom(places, sheet.name)),
        style: styleOf(cell.look, cell.format),
        ...note,
      }
  }
}

function linkOf(location: string | undefined): Partial<Cell> {
  return location === undefined ? {} : { hyperlink: { target: '', location } }
}

/** What stands in an input beforehand: a choice by its label, as the list offers it. */
function startValue({ field, value }: LayoutCell & { kind: 'input' }): CellValue {
  if (value === undefined) return null
  if (field.kind === 'choice') return field.choices.find((choice) => choice.value === value)?.label ?? null
  return field.kind === 'text' ? value : Number(value)
}

/** A list for choices, limits for numbers, and the help as prompt, which screen readers read out. */
function validationsOf(sheet: SheetLayout): DataValidation[] {
  return sheet.rows.flatMap((row, index) =>
    row.cells.flatMap((cell) => (cell.kind === 'input' ? [validationOf(cell, cellName(index, cell.column))] : [])),
  )
}

function validationOf(cell: LayoutCell & { kind: 'input' }, range: string): DataValidation {
  const { field } = cell
  const prompt = {
    range,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: field.label.slice(0, 32),
    inputMessage: field.help.slice(0, MAXIMUM_PROMPT),
  }
  if (field.kind === 'choice')
    return {
      ...prompt,
      type: 'list',
      values: field.choices.map((choice) => choice.label),
      showErrorMessage: true,
      errorTitle: 'Kies uit de lijst',
      errorMessage: 'Kies een van de waarden uit de lijst.',
    }
  if (field.kind === 'text')
    return {
      ...prompt,
      type: 'textLength',
      operator: 'lessThanOrEqual',
      formula1: field.maximum,
      showErrorMessage: true,
    }
  return {
    ...prompt,
    type: 'decimal',
    operator: 'between',
    formula1: field.minimum,
    formula2: field.maximum,
    showErrorMessage: true,
    errorTitle: 'Dit kan niet kloppen',
    errorMessage: `Vul een getal in tussen ${shown(field.minimum, field.kind)} en ${shown(field.maximum, field.kind)}.`,
  }
}

function shown(limit: string, kind: string): string {
  return kind === 'share' ? `${String(Number(limit) * 100)}%` : limit
}

/** Names for what one looks for: the price of each product and the two sums of the organisation. */
function namedRanges(layout: WorkbookLayout): { name: string; range: string }[] {
  return [...layout.places]
    .filter(([key]) => key === 'org.netHours' || key === 'org.index' || key.endsWith('.headline'))
    .map(([key, place]) => ({ name: nameOf(key), range: referenceFrom(new Map([[key, place]]), '')(key) }))
}

function nameOf(key: string): string {
  if (key === 'org.netHours') return 'Netto_uren'
  if (key === 'org.index') return 'Indexering'
  return `Kostprijs_${key.replace('.headline', '').replaceAll(/\W/g, '_')}`
}

function metaSheet(order: WorkbookOrder, layout: WorkbookLayout): WriteSheet {
  return {
    name: META_SHEET,
    veryHidden: true,
    rows: [
      ['sheet:meta', ''],
      ['template-version', TEMPLATE_VERSION],
      ['fingerprint', fingerprintOf(layout)],
      ['application-number', order.applicationNumber],
      ['provider-name', order.providerName],
      ['reference-year', String(order.reference.year)],
      ...order.products.map((product) => ['product', product.code, product.unit]),
    ],
    protection: { sheet: true },
  }
}
