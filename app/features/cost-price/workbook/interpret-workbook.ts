import type { CostPriceProduct, WorkbookProblem } from '../cost-price.ts'
import type { WorkbookInput } from '../cost-price.schema.ts'
import type { CostPriceReference } from '../reference.ts'
import { addressOf } from './layout.ts'
import { layoutWorkbook } from './layout-workbook.ts'
import { META_SHEET, type WorkbookMeta } from './meta.ts'
import { organisationFrom, productFrom } from './assemble-input.ts'
import { rawText, type RawWorkbook } from './raw-workbook.ts'
import { readSheet, type SheetReading } from './read-sheet.ts'
import { changedFormulas } from './template-changes.ts'
import { ageOf, TEMPLATE_VERSION, versionMessage, type VersionAge } from './template-version.ts'

/** Which products the file must hold, by which reference data. */
export type WorkbookExpectation = { products: readonly CostPriceProduct[]; reference: CostPriceReference }

/** What one file said. `input` holds the products that are complete; without a complete organisation there is none. */
export type WorkbookReading = {
  input: WorkbookInput | undefined
  problems: WorkbookProblem[]
  meta: WorkbookMeta
  /** `Organisatie!C12` for every number, by its key. */
  cells: Record<string, string>
  /** Prices the spreadsheet program itself calculated, by product code; decimal text. */
  statedPrices: Record<string, string>
  /** Cells whose formula is not that of the template. */
  changedCells: string[]
  /** Every answer that could be read, by page and key; sheets that are missing are not in it. */
  answers: Record<string, Record<string, string>>
}

/** Finds, reads and checks every answer; a problem never hides another. */
export function interpretWorkbook(workbook: RawWorkbook, expectation: WorkbookExpectation): WorkbookReading {
  const layout = layoutWorkbook({ applicationNumber: '', providerName: '', ...expectation })
  const readings = layout.sheets
    .filter((sheet) => sheet.id === 'org' || expectation.products.some((product) => product.code === sheet.id))
    .map((sheet) => readSheet(workbook, sheet))
  const meta = readMeta(workbook)
  const age = ageOf(meta.templateVersion)
  const problems = [...versionProblems(meta, age), ...readings.flatMap((reading) => reading.problems)]
  const organisation = organisationFrom(readingOf(readings, 'org'), problems)
  const products = expectation.products.map((product) => ({
    product,
    filled: productFrom(product, readingOf(readings, product.code), organisation, problems),
  }))
  const input =
    organisation === undefined
      ? undefined
      : { organisation, products: products.flatMap(({ filled }) => (filled === undefined ? [] : [filled])) }
  return {
    input,
    problems,
    meta,
    cells: Object.fromEntries(
      readings.flatMap((reading) => [...reading.places].map(([key, place]) => [key, addressOf(place)])),
    ),
    statedPrices: Object.fromEntries(
      readings.flatMap((reading) => (reading.statedPrice === undefined ? [] : [[reading.id, reading.statedPrice]])),
    ),
    // The formulas of another version are not those of now; there the recalculation by the portal is the check.
    changedCells: age === 'older' || age === 'newer' ? [] : changedFormulas(workbook, layout),
    answers: Object.fromEntries(
      readings.flatMap((reading) => (reading.missing ? [] : [[reading.id, answersOf(reading)]])),
    ),
  }
}

/** An older template is read as far as it goes, and that is said. */
function versionProblems({ templateVersion = '' }: WorkbookMeta, age: VersionAge | undefined): WorkbookProblem[] {
  if (age === undefined || age === 'current') return []
  return [
    {
      severity: 'information',
      key: 'template.version',
      sheet: '',
      cell: '',
      label: 'Versie van het werkboek',
      found: templateVersion,
      expected: TEMPLATE_VERSION,
      message: versionMessage(age),
    },
  ]
}

function answersOf({ fields }: SheetReading): Record<string, string> {
  return Object.fromEntries([...fields].flatMap(([key, { text }]) => (text === undefined ? [] : [[key, text]])))
}

function readingOf(readings: readonly SheetReading[], id: string): SheetReading {
  const found = readings.find((reading) => reading.id === id)
  if (found === undefined) throw new Error(`No layout for sheet ${id}`)
  return found
}

/** What the hidden sheet says of the template; a removed sheet is no problem by itself. */
export function readMeta(workbook: RawWorkbook): WorkbookMeta {
  const rows = workbook.sheets.find((sheet) => sheet.name === META_SHEET)?.rows ?? []
  const find = (key: string) => {
    const row = rows.find((one) => one[0] === key)
    return row === undefined ? undefined : rawText(row[1])
  }
  return {
    templateVersion: find('template-version'),
    fingerprint: find('fingerprint'),
    applicationNumber: find('application-number'),
    productCodes: rows.filter((row) => row[0] === 'product').map((row) => rawText(row[1])),
  }
}
