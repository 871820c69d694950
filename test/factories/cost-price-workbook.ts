import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { STAFFING_LEVELS, type ProductUnit, type StaffingLevel } from '#app/features/cost-price/cost-price.ts'
import type { ProductInput, WorkbookInput } from '#app/features/cost-price/cost-price.schema.ts'
import { organisationField } from '#app/features/cost-price/fields.ts'
import { productSections } from '#app/features/cost-price/fields/product-fields.ts'
import { cellName } from '#app/features/cost-price/workbook/layout.ts'
import { META_SHEET } from '#app/features/cost-price/workbook/meta.ts'
import { parseWorkbook } from '#app/features/cost-price/workbook/parse-workbook.server.ts'
import {
  rawText,
  type RawSheet,
  type RawValue,
  type RawWorkbook,
} from '#app/features/cost-price/workbook/raw-workbook.ts'
import { plausibleOrganisation, plausibleProduct } from './cost-price-input.ts'

/**
 * `plausible` raises no question; `questions` fills everything in, but so that an officer would ask. A function makes
 * its own answers out of the plausible ones.
 */
export type WorkbookAnswers = 'plausible' | 'questions' | WorkbookInput | ((plausible: WorkbookInput) => WorkbookInput)

/**
 * Fills the input cells of a workbook made by the portal, as a provider would: only cells change, formulas stay and
 * are not recalculated. Works on any set of products.
 */
export async function fillWorkbook(bytes: Uint8Array, answers: WorkbookAnswers = 'plausible'): Promise<Uint8Array> {
  const parsed = await parseWorkbook(bytes)
  if (!parsed.ok) throw new Error(`Not a workbook to fill in: ${parsed.reason}`)
  const input = chosenAnswers(parsed.workbook, answers)
  const values = cellValues(parsed.workbook, input)
  const parts = unzipSync(bytes)
  parsed.workbook.sheets.forEach((sheet, index) => {
    const path = `xl/worksheets/sheet${String(index + 1)}.xml`
    const part = parts[path]
    const cells = values.get(sheet.name)
    if (part !== undefined && cells !== undefined) parts[path] = strToU8(withCells(strFromU8(part), cells))
  })
  return zipSync(parts)
}

function chosenAnswers(workbook: RawWorkbook, answers: WorkbookAnswers): WorkbookInput {
  if (typeof answers === 'function') return answers(answersFor(workbook, 'plausible'))
  return typeof answers === 'string' ? answersFor(workbook, answers) : answers
}

/** Answers for the products a workbook asks for, using the levels its sheets offer. */
function answersFor(workbook: RawWorkbook, kind: 'plausible' | 'questions'): WorkbookInput {
  const meta = workbook.sheets.find((sheet) => sheet.name === META_SHEET)?.rows ?? []
  const products = meta
    .filter((row) => row[0] === 'product')
    .map((row) => ({ code: rawText(row[1]), unit: row[2] as ProductUnit }))
  const input: WorkbookInput = {
    organisation: plausibleOrganisation(),
    products: products.map(({ code, unit }) => forLevels(plausibleProduct(unit, code), levelsOn(workbook, code))),
  }
  return kind === 'plausible' ? input : raisingQuestions(input)
}

/** A sick, expensive organisation with much overhead and hardly any client-bound hours. */
function raisingQuestions(input: WorkbookInput): WorkbookInput {
  return {
    ...input,
    organisation: {
      ...input.organisation,
      sicknessShare: '0.14',
      overheadShare: '0.41',
      riskAndInnovation: '0.09',
      holidayAllowance: '0.07',
      accountsOverheadShare: '0.2',
    },
  }
}

function sheetOf(workbook: RawWorkbook, id: string): RawSheet | undefined {
  return workbook.sheets.find((sheet) => sheet.rows[0]?.[0] === `sheet:${id}`)
}

function levelsOn(workbook: RawWorkbook, code: string): StaffingLevel[] {
  const keys = new Set(sheetOf(workbook, code)?.rows.map((row) => row[0]))
  return STAFFING_LEVELS.filter((level) => keys.has(`staff.${level}`))
}

/** Moves the staff of the example to the levels this product has, lowest first, without losing hours. */
function forLevels(product: ProductInput, levels: readonly StaffingLevel[]): ProductInput {
  const rows = Object.values(product.staff)
  const used = levels.slice(0, rows.length)
  const staff = Object.fromEntries(used.map((level, index) => [level, rows[index]]))
  if (product.unit !== 'hour') return { ...product, staff }
  const background = levels.at(-1)
  const shares = used.length === 1 ? ['1'] : ['0.85', '0.15']
  const hours = Object.fromEntries(used.map((level, index) => [level, { share: shares[index] ?? '0' }]))
  return { ...product, staff: hours, ...(background === undefined ? {} : { backgroundLevel: background }) }
}

/** Cell values by sheet name and cell name. */
function cellValues(workbook: RawWorkbook, input: WorkbookInput): Map<string, Map<string, string | number>> {
  const all = new Map<string, Map<string, string | number>>()
  const put = (
    sheet: RawSheet,
    record: Record<string, unknown>,
    choiceLabel: (name: string, value: string) => string | undefined,
  ) => {
    const cells = new Map<string, string | number>()
    sheet.rows.forEach((row, index) => {
      const key = row[0]
      if (typeof key === 'string') fillRow({ sheet, row: index, key, record, cells, choiceLabel })
    })
    all.set(sheet.name, cells)
  }
  const organisation = sheetOf(workbook, 'org')
  if (organisation !== undefined)
    put(organisation, input.organisation, (name, value) => labelFor(organisationField(`org.${name}`)?.choices, value))
  for (const product of input.products) {
    const sheet = sheetOf(workbook, product.code)
    const fields = productSections(product.unit).flatMap((section) => section.fields)
    if (sheet !== undefined)
      put(sheet, product, (name, value) => labelFor(fields.find((field) => field.name === name)?.choices, value))
  }
  return all
}

function labelFor(choices: readonly { value: string; label: string }[] | undefined, value: string): string | undefined {
  if (choices === undefined || choices.length === 0) return undefined
  return choices.find((choice) => choice.value === value)?.label
}

type RowToFill = {
  sheet: RawSheet
  row: number
  key: string
  record: Record<string, unknown>
  cells: Map<string, string | number>
  choiceLabel: (name: string, value: string) => string | undefined
}

const TABLE_COLUMNS: Record<string, Record<string, string>> = {
  functions: { 'Bruto maandsalaris per fte': 'salary', 'Schaal of FWG': 'scale', 'Cliëntgebonden deel': 'clientShare' },
  staff: {
    'Aandeel in de uren': 'share',
    'Aantal personen': 'persons',
    'Uren op de groep': 'contactHours',
    'Overige uren': 'otherHours',
    'Fte op de groep': 'groupFte',
    'Fte ondersteuning': 'supportFte',
    'Rijtijd per rit (uur)': 'driveHours',
    'Overige tijd per rit (uur)': 'otherHours',
    'Eigen maandsalaris': 'salary',
  },
}

function fillRow(at: RowToFill): void {
  const { key, record, cells, row } = at
  const [table, level] = [key.slice(0, key.indexOf('.')), key.slice(key.indexOf('.') + 1)]
  const columns = key.includes('.') ? TABLE_COLUMNS[table] : undefined
  if (columns === undefined) {
    const value = record[key]
    if (typeof value === 'string') cells.set(cellName(row, 2), asCell(value, at.choiceLabel(key, value), key))
    return
  }
  const values = (record[table] as Record<string, Record<string, string>> | undefined)?.[level]
  const headings: readonly RawValue[] = at.sheet.rows.find((one) => one[0] === table) ?? []
  headings.forEach((heading, column) => {
    const name = typeof heading === 'string' ? columns[heading] : undefined
    const value = name === undefined ? undefined : values?.[name]
    if (value !== undefined) cells.set(cellName(row, column), asCell(value, undefined, name ?? ''))
  })
}

function asCell(value: string, label: string | undefined, name: string): string | number {
  if (label !== undefined) return label
  return name === 'remark' || name === 'scale' || !/^[\d.]+$/.test(value) ? value : Number(value)
}

/** Puts values into existing cells of a worksheet part, keeping their style. */
function withCells(xml: string, values: ReadonlyMap<string, string | number>): string {
  return xml.replaceAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>.*?<\/c>)/gs, (whole, name: string, attributes: string) => {
    const value = values.get(name)
    if (value === undefined) return whole
    const style = /\ss="\d+"/.exec(attributes)?.[0] ?? ''
    if (typeof value === 'number') return `<c r="${name}"${style}><v>${String(value)}</v></c>`
    const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    return `<c r="${name}"${style} t="inlineStr"><is><t>${text}</t></is></c>`
  })
}
