import type { z } from 'zod'
import type { CostPriceProduct, StaffingLevel, WorkbookProblem } from '../cost-price.ts'
import { STAFFING_LEVELS } from '../cost-price.ts'
import { organisationInput, productInput, type OrganisationInput, type ProductInput } from '../cost-price.schema.ts'
import { STAFF_AMOUNTS } from '../fields/product-fields.ts'
import { levelsOf } from '../fields.ts'
import type { ReadField, SheetReading } from './read-sheet.ts'

type Texts = Record<string, string>

/** The organisation as the calculation wants it, or undefined with the reasons added to `problems`. */
export function organisationFrom(reading: SheetReading, problems: WorkbookProblem[]): OrganisationInput | undefined {
  const functions: Partial<Record<StaffingLevel, Texts>> = {}
  for (const level of STAFFING_LEVELS) {
    const row = textsUnder(reading, `org.functions.${level}.`)
    if (row.salary !== undefined) functions[level] = row
  }
  if (hasBlocking(reading)) return undefined
  return accept(organisationInput, { ...fieldsOf(reading, 'org.'), functions }, reading, problems)
}

/** The product as the calculation wants it, or undefined with the reasons added to `problems`. */
export function productFrom(
  product: CostPriceProduct,
  reading: SheetReading,
  organisation: OrganisationInput | undefined,
  problems: WorkbookProblem[],
): ProductInput | undefined {
  if (reading.missing) return undefined
  const staff = staffOf(product, reading)
  const lacking = [...noStaff(product, reading, staff), ...missingFunctions(product, reading, staff, organisation)]
  problems.push(...lacking)
  if (hasBlocking(reading) || lacking.length > 0) return undefined
  const values = { ...fieldsOf(reading, `${product.code}.`), code: product.code, unit: product.unit, staff }
  return accept(productInput, values, reading, problems)
}

function hasBlocking(reading: SheetReading): boolean {
  return reading.problems.some((problem) => problem.severity === 'blocking')
}

/** Single fields: keys without a further dot. */
function fieldsOf(reading: SheetReading, prefix: string): Texts {
  return Object.fromEntries(Object.entries(textsUnder(reading, prefix)).filter(([name]) => !name.includes('.')))
}

function textsUnder(reading: SheetReading, prefix: string): Texts {
  const texts: Texts = {}
  for (const [key, { text }] of reading.fields)
    if (key.startsWith(prefix) && text !== undefined) texts[key.slice(prefix.length)] = text
  return texts
}

/** A level counts as used when one of its amounts is above zero; its empty amounts are zero. */
function staffOf(product: CostPriceProduct, reading: SheetReading): Partial<Record<StaffingLevel, Texts>> {
  const staff: Partial<Record<StaffingLevel, Texts>> = {}
  const amounts = STAFF_AMOUNTS[product.unit]
  for (const level of levelsOf(product)) {
    const row = textsUnder(reading, `${product.code}.staff.${level}.`)
    if (amounts.some((name) => Number(row[name] ?? '0') > 0))
      staff[level] = { ...Object.fromEntries(amounts.map((name) => [name, '0'])), ...row }
  }
  return staff
}

function noStaff(product: CostPriceProduct, reading: SheetReading, staff: object): WorkbookProblem[] {
  if (Object.keys(staff).length > 0) return []
  const [level] = levelsOf(product)
  const first = reading.fields.get(`${product.code}.staff.${level ?? ''}.${STAFF_AMOUNTS[product.unit][0] ?? ''}`)
  const message = 'In de functiemix staat nog niets. Vul in wie dit product uitvoert.'
  return [
    blocking(`${product.code}.staff`, {
      reading,
      field: first,
      label: 'Functiemix',
      expected: 'minstens één niveau',
      message,
    }),
  ]
}

/** A used level needs a salary, and for hours a client-bound share, on the organisation sheet. */
function missingFunctions(
  product: CostPriceProduct,
  reading: SheetReading,
  staff: Partial<Record<StaffingLevel, Texts>>,
  organisation: OrganisationInput | undefined,
): WorkbookProblem[] {
  if (organisation === undefined) return []
  const background = reading.fields.get(`${product.code}.backgroundLevel`)?.text as StaffingLevel | undefined
  const used = STAFFING_LEVELS.filter((level) => staff[level] !== undefined || level === background)
  return used.flatMap((level) => {
    const own = organisation.functions[level]
    const lacks = [
      ...(own === undefined && staff[level]?.salary === undefined ? [['salary', 'een maandsalaris']] : []),
      ...(product.unit === 'hour' && own?.clientShare === undefined
        ? [['clientShare', 'het cliëntgebonden deel']]
        : []),
    ] as [string, string][]
    return lacks.map(([name, expected]) =>
      blocking(`org.functions.${level}.${name}`, {
        reading,
        field: reading.fields.get(`${product.code}.staff.${level}.salary`),
        label: `Niveau ${level}`,
        expected,
        message: `U zet ${level} in, maar ${expected} van ${level} ontbreekt. Vul dat in op het blad Organisatie.`,
      }),
    )
  })
}

type Lack = { reading: SheetReading; field: ReadField | undefined; label: string; expected: string; message: string }

function blocking(key: string, lack: Lack): WorkbookProblem {
  const { reading, field, label, expected, message } = lack
  return {
    severity: 'blocking',
    key,
    sheet: reading.name,
    cell: field?.cell ?? '',
    label,
    found: 'leeg',
    expected,
    message,
  }
}

/** The schema has the last word, so that nothing is calculated with that a screen would not accept. */
function accept<Output>(
  schema: z.ZodType<Output>,
  value: unknown,
  reading: SheetReading,
  problems: WorkbookProblem[],
): Output | undefined {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    const key = `${reading.id}.${issue.path.join('.')}`
    const field = reading.fields.get(key)
    const label = field?.label ?? reading.name
    const message = `${label}: deze waarde past niet bij de andere. Kijk de gele cellen van dit blad na.`
    problems.push({
      ...blocking(key, { reading, field, label, expected: 'een waarde die past bij de andere', message }),
      found: field?.text ?? '',
    })
  }
  return undefined
}
