import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Check } from '#app/features/cost-price/checks/check.ts'
import { runChecks } from '#app/features/cost-price/checks/run-checks.ts'
import { calculateCostPrices } from '#app/features/cost-price/calculate-cost-price.ts'
import type { CostPrice, CostPriceProduct, WorkbookProblem } from '#app/features/cost-price/cost-price.ts'
import type { CostPriceReference } from '#app/features/cost-price/reference.ts'
import { buildWorkbook } from '#app/features/cost-price/workbook/build-workbook.server.ts'
import {
  interpretWorkbook,
  readMeta,
  type WorkbookReading,
} from '#app/features/cost-price/workbook/interpret-workbook.ts'
import { findSheet } from '#app/features/cost-price/workbook/locate.ts'
import { productSheet } from '#app/features/cost-price/workbook/product-sheet.ts'
import { REFUSAL_MESSAGES, type RawWorkbook } from '#app/features/cost-price/workbook/raw-workbook.ts'
import { parseWorkbookSafely } from '#app/features/cost-price/workbook/read-workbook.server.ts'
import { MAXIMUM_FILE_BYTES } from '#app/features/cost-price/workbook/workbook-guard.ts'

export type Terminal = { out: (text: string) => void; err: (text: string) => void }
/** What the region ships: every product one can make a workbook for, and the numbers of law and cao. */
export type CostPriceSupply = { products: readonly CostPriceProduct[]; reference: CostPriceReference }

const READ = 0
const READ_WITH_PROBLEMS = 1
const NOT_READABLE = 2
const TEMPLATE_USAGE =
  'Use: cost-price template --product CODE... --out FILE   (--product all: every product of the region)'
const CHECK_USAGE = 'Use: cost-price check FILE [--json]'

/** `cost-price template`: writes an empty workbook. 0 when written, 2 for wrong use or when it cannot be written. */
export async function runTemplateCommand(args: string[], io: Terminal, supply: CostPriceSupply): Promise<number> {
  const { codes, file } = templateArguments(args)
  if (codes.length === 0 || file === undefined) return wrong(io, TEMPLATE_USAGE)
  const unknown = codes.filter((code) => code !== 'all' && !supply.products.some((product) => product.code === code))
  if (unknown.length > 0)
    return wrong(
      io,
      `Unknown product: ${unknown.join(', ')}. Known: ${supply.products.map(({ code }) => code).join(', ')}`,
    )
  const products = codes.includes('all') ? supply.products : supply.products.filter(({ code }) => codes.includes(code))
  const order = { applicationNumber: 'voorbeeld', providerName: 'Voorbeeld', products, reference: supply.reference }
  try {
    await writeFile(file, await buildWorkbook(order))
  } catch (error) {
    return wrong(io, `Cannot write ${file}: ${reasonOf(error)}`)
  }
  io.out(`${file}: ${products.map(({ code }) => code).join(', ')}`)
  return READ
}

function templateArguments(args: readonly string[]): { codes: string[]; file: string | undefined } {
  const codes: string[] = []
  let file: string | undefined
  let option = ''
  for (const argument of args) {
    if (argument.startsWith('--')) option = argument
    else if (option === '--out') file = argument
    else if (option === '--product') codes.push(...argument.split(','))
  }
  return { codes, file }
}

/** `cost-price check`: 0 when all was read, 1 when something blocks, 2 when the file is not readable or the use wrong. */
export async function runCheckCommand(args: string[], io: Terminal, supply: CostPriceSupply): Promise<number> {
  const json = args.includes('--json')
  const files = args.filter((argument) => !argument.startsWith('--'))
  const [file] = files
  if (file === undefined || files.length > 1) return wrong(io, CHECK_USAGE)
  const bytes = await readBytes(file)
  if (typeof bytes === 'string') return refuse(io, json, { file, reason: 'unreadable', message: bytes })
  const parsed = await parseWorkbookSafely(bytes)
  if (!parsed.ok) return refuse(io, json, { file, reason: parsed.reason, message: parsed.message })
  const products = productsIn(parsed.workbook, supply)
  if (products.length === 0)
    return refuse(io, json, { file, reason: 'not-a-workbook', message: REFUSAL_MESSAGES['not-a-workbook'] })
  const report = reportOf(
    interpretWorkbook(parsed.workbook, { products, reference: supply.reference }),
    products,
    supply,
  )
  io.out(json ? JSON.stringify({ file: path.basename(file), ...report }, null, 2) : asText(report))
  return isBlocked(report) ? READ_WITH_PROBLEMS : READ
}

/** As the portal counts: a number that is missing, or a check that says something is not whole. */
function isBlocked({ problems, products }: Report): boolean {
  return [...problems, ...products.flatMap(({ checks }) => checks)].some(({ severity }) => severity === 'blocking')
}

/** The size is looked at first, so that a huge file is refused without reading it. */
async function readBytes(file: string): Promise<Uint8Array | string> {
  try {
    const { size } = await stat(file)
    return size > MAXIMUM_FILE_BYTES ? REFUSAL_MESSAGES['too-large'] : await readFile(file)
  } catch (error) {
    return `Cannot read ${file}: ${reasonOf(error)}`
  }
}

/** The products the file says it was made for; without the hidden sheet, those that have a sheet. */
function productsIn(workbook: RawWorkbook, supply: CostPriceSupply): CostPriceProduct[] {
  const { productCodes } = readMeta(workbook)
  return supply.products.filter((product) =>
    productCodes.length > 0
      ? productCodes.includes(product.code)
      : findSheet(workbook, productSheet(product, supply.reference)) !== undefined,
  )
}

type ProductReport = Pick<CostPrice, 'code' | 'name' | 'unit' | 'price' | 'elements'> & { checks: Check[] }
type Report = { templateVersion: string | null; products: ProductReport[]; problems: WorkbookProblem[] }

/** Per product its price, elements and every check; checks of the organisation (`product` null) hold for each. */
function reportOf(reading: WorkbookReading, products: readonly CostPriceProduct[], supply: CostPriceSupply): Report {
  const { input, problems, meta } = reading
  const templateVersion = meta.templateVersion ?? null
  if (input === undefined) return { templateVersion, products: [], problems }
  const prices = calculateCostPrices(input, products, (key) => reading.cells[key])
  const checks = runChecks({
    input,
    products,
    prices,
    reference: supply.reference,
    changedCells: reading.changedCells,
    statedPrices: reading.statedPrices,
  })
  const reports = prices.map(({ code, name, unit, price, elements }) => ({
    code,
    name,
    unit,
    price,
    elements,
    checks: checks.filter((check) => check.product === null || check.product === code),
  }))
  return { templateVersion, products: reports, problems }
}

function asText(report: Report): string {
  const prices = report.products.map(({ code, name, price, elements, checks }) => {
    const parts = Object.entries(elements).map(([element, amount]) => `${element} ${amount}`)
    const lines = checks.map((check) => `  ${check.severity} ${check.id}: ${check.observed} (${check.band})`)
    return [`${code} ${name}: ${price} (${parts.join(', ')})`, ...lines].join('\n')
  })
  const problems = report.problems.map(
    ({ severity, sheet, cell, message }) => `${severity} ${sheet}!${cell}: ${message}`,
  )
  return [...prices, ...problems].join('\n')
}

function refuse(io: Terminal, json: boolean, error: { file: string; reason: string; message: string }): number {
  if (json) io.out(JSON.stringify({ file: path.basename(error.file), error, products: [], problems: [] }, null, 2))
  io.err(error.message)
  return NOT_READABLE
}

function wrong(io: Terminal, message: string): number {
  io.err(message)
  return NOT_READABLE
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
