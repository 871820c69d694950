import type { ProductUnit, StaffingLevel } from '../cost-price.ts'
import type { NumberFormat, Reference } from './layout.ts'

/** A calculated column of the staff table; `name` is that of the same number in the portal's calculation. */
export type StaffColumn = {
  name: string
  label: string
  format: NumberFormat
  formula: (ref: Reference, row: StaffRow) => string
}
export type StaffRow = { code: string; level: StaffingLevel }

const PREMIUMS = [
  'unemploymentPremium',
  'disabilityPremium',
  'childcarePremium',
  'returnToWorkPremium',
  'healthPremium',
]

function own(ref: Reference, row: StaffRow, name: string): string {
  return ref(`${row.code}.staff.${row.level}.${name}`)
}

/** The product's own salary when there is one, else that of the organisation; an empty cell counts as zero. */
function salary(ref: Reference, row: StaffRow): string {
  const cell = own(ref, row, 'salary')
  return `IF(ISNUMBER(${cell}),${cell},N(${ref(`org.functions.${row.level}.salary`)}))`
}

/** The share of the salary, or the minimum per month where that is more; nothing for a row without a salary. */
function holiday(ref: Reference, row: StaffRow): string {
  const month = salary(ref, row)
  return `IF(${month}>0,12*MAX(${month}*${ref('org.holidayAllowance')},N(${ref('org.minimumHolidayAllowance')})),0)`
}

const LABOUR: readonly StaffColumn[] = [
  {
    name: 'wage',
    label: 'Loon per fte',
    format: 'euro',
    formula: (ref, row) =>
      `${salary(ref, row)}*12*(1+${ref('org.yearEndBonus')}+${ref(`${row.code}.irregularHours`)})+${holiday(ref, row)}`,
  },
  {
    name: 'charges',
    label: 'Sociale lasten',
    format: 'euro',
    formula: (ref, row) =>
      `MIN(${own(ref, row, 'wage')},${ref('org.maximumPremiumWage')})*(${PREMIUMS.map((name) => ref(`org.${name}`)).join('+')})`,
  },
  {
    name: 'pension',
    label: 'Pensioen werkgever',
    format: 'euro',
    formula: (ref, row) =>
      `MAX(0,MIN(${own(ref, row, 'wage')},${ref('org.maximumPensionWage')})-${ref('org.pensionFranchise')})*${ref('org.pensionPremium')}*${ref('org.pensionEmployerShare')}`,
  },
  {
    name: 'costPerFte',
    label: 'Loonkosten per fte',
    format: 'euro',
    formula: (ref, row) =>
      `${own(ref, row, 'wage')}+${own(ref, row, 'charges')}+${own(ref, row, 'pension')}+${salary(ref, row)}*12*(${ref('org.careerBudget')}+${ref('org.otherStaffCosts')})`,
  },
]

function safeDivision(amount: string, by: string): string {
  return `IF(N(${by})>0,${amount}/${by},0)`
}

function hourColumns(): StaffColumn[] {
  return [
    {
      name: 'clientBound',
      label: 'Gebonden per uur',
      format: 'euroExact',
      formula: (ref, row) =>
        safeDivision(`${own(ref, row, 'share')}*${own(ref, row, 'costPerFte')}`, ref('org.netHours')),
    },
    {
      name: 'notClientBound',
      label: 'Niet gebonden per uur',
      format: 'euroExact',
      formula: (ref, row) => {
        const bound = own(ref, row, 'clientBound')
        const share = ref(`org.functions.${row.level}.clientShare`)
        return `IF(N(${share})>0,${bound}/${share}-${bound},0)`
      },
    },
  ]
}

/** One cost column: what people do, times cost per hour or fte, over the places. */
function costColumn(
  name: string,
  label: string,
  amount: (ref: Reference, row: StaffRow) => string,
  over: (ref: Reference, row: StaffRow) => string,
): StaffColumn {
  return { name, label, format: 'euroExact', formula: (ref, row) => safeDivision(amount(ref, row), over(ref, row)) }
}

function daypartColumns(): StaffColumn[] {
  const amount = (hours: string) => (ref: Reference, row: StaffRow) =>
    safeDivision(
      `${own(ref, row, 'persons')}*${own(ref, row, hours)}*${own(ref, row, 'costPerFte')}`,
      ref('org.netHours'),
    )
  const places = (ref: Reference, row: StaffRow) => ref(`${row.code}.occupiedPlaces`)
  return [
    costColumn('contactHoursCost', 'Op de groep per dagdeel', amount('contactHours'), places),
    costColumn('otherHoursCost', 'Overige uren per dagdeel', amount('otherHours'), places),
  ]
}

function dayColumns(): StaffColumn[] {
  const amount = (fte: string) => (ref: Reference, row: StaffRow) =>
    `${own(ref, row, fte)}*${own(ref, row, 'costPerFte')}/365`
  const places = (ref: Reference, row: StaffRow) => ref(`${row.code}.occupiedPlaces`)
  return [
    costColumn('groupFteCost', 'Op de groep per etmaal', amount('groupFte'), places),
    costColumn('supportFteCost', 'Steun per etmaal', amount('supportFte'), places),
  ]
}

function tripColumns(): StaffColumn[] {
  const amount = (hours: string) => (ref: Reference, row: StaffRow) =>
    safeDivision(`${own(ref, row, hours)}*${own(ref, row, 'costPerFte')}`, ref('org.netHours'))
  const passengers = (ref: Reference, row: StaffRow) => ref(`${row.code}.passengers`)
  return [
    costColumn('driveHoursCost', 'Rijtijd per rit', amount('driveHours'), passengers),
    costColumn('otherHoursCost', 'Overige tijd per rit', amount('otherHours'), passengers),
  ]
}

const COST_COLUMNS: Record<ProductUnit, readonly StaffColumn[]> = {
  hour: hourColumns(),
  daypart: daypartColumns(),
  day: dayColumns(),
  trip: tripColumns(),
}

/** The calculated columns of a staff table; the last two are the client-bound half and the other half. */
export function staffColumns(unit: ProductUnit): readonly StaffColumn[] {
  return [...LABOUR, ...COST_COLUMNS[unit]]
}
