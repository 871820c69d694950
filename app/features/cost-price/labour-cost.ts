import { euro, Exact } from '#app/utils/money.ts'
import type { StaffingLevel } from './cost-price.ts'
import type { OrganisationInput } from './cost-price.schema.ts'
import { organisationField } from './fields.ts'
import { given, result, sum, type ExactTerm } from './terms.ts'

const MONTHS = 12

/** One function in one product: which level, its salary, and the irregular hours of that product. */
export type FunctionCost = {
  product: string
  level: StaffingLevel
  ownSalary: string | undefined
  irregularHours: string
}

/** An organisation number as a term. */
export function organisationTerm(organisation: OrganisationInput, key: OrganisationNumber): ExactTerm {
  const field = organisationField(`org.${key}`)
  const unit = field?.kind === 'share' || field?.kind === 'hours' ? field.kind : 'euro'
  const term = given(`org.${key}`, field?.label ?? key, organisation[key], unit)
  return field?.reference === undefined ? term : { ...term, reference: field.reference }
}
export type OrganisationNumber = Exclude<
  keyof OrganisationInput,
  'cao' | 'employerSize' | 'housingDefinition' | 'functions' | 'remark'
>

/** Hn = Hb - leave - public holidays - Hb x sickness - training: hours one fte is at work in a year (facts §3). */
export function netHours(organisation: OrganisationInput): ExactTerm {
  const [gross, leave, holidays, sickness, training] = terms(organisation, [
    'grossHours',
    'leaveHours',
    'publicHolidayHours',
    'sicknessShare',
    'trainingHours',
  ])
  const value = gross.value
    .minus(leave.value)
    .minus(holidays.value)
    .minus(gross.value.times(sickness.value))
    .minus(training.value)
  const formula = 'bruto uren - vakantie - feestdagen - bruto uren x verzuim - scholing'
  return result({ key: 'org.netHours', label: 'Netto uren per fte', unit: 'hours', formula }, value, [
    gross,
    leave,
    holidays,
    sickness,
    training,
  ])
}

type Five = readonly [
  OrganisationNumber,
  OrganisationNumber,
  OrganisationNumber,
  OrganisationNumber,
  OrganisationNumber,
]
type FiveTerms = [ExactTerm, ExactTerm, ExactTerm, ExactTerm, ExactTerm]

function terms(organisation: OrganisationInput, keys: Five): FiveTerms {
  return keys.map((key) => organisationTerm(organisation, key)) as FiveTerms
}

/** KF = L + SL + PE + S x 12 x (career budget + other staff costs): what one fte costs in a year (facts §3). */
export function costPerFte(organisation: OrganisationInput, cost: FunctionCost): ExactTerm {
  const salary = salaryTerm(organisation, cost)
  const yearSalary = salary.value.times(MONTHS)
  const irregular = given(`${cost.product}.irregularHours`, 'Onregelmatigheidstoeslag', cost.irregularHours, 'share')
  const wage = wageTerm(organisation, cost, { salary, irregular })
  const charges = chargesTerm(organisation, cost, wage)
  const pension = pensionTerm(organisation, cost, wage)
  const budgets = [organisationTerm(organisation, 'careerBudget'), organisationTerm(organisation, 'otherStaffCosts')]
  const other = result(
    {
      key: key(cost, 'otherStaff'),
      label: 'Loopbaanbudget en overige personele kosten',
      unit: 'euro',
      formula: 'salaris x 12 x (loopbaanbudget + overige personele kosten)',
    },
    yearSalary.times(sum(budgets)),
    [salary, ...budgets],
  )
  const parts = [wage, charges, pension, other]
  const formula = 'loon + sociale lasten + pensioen + overige personele kosten'
  return result({ key: key(cost, 'costPerFte'), label: 'Loonkosten per fte', unit: 'euro', formula }, sum(parts), parts)
}

function key(cost: FunctionCost, name: string): string {
  return `${cost.product}.staff.${cost.level}.${name}`
}

/** The salary of this product when one is given, else the organisation's. */
function salaryTerm(organisation: OrganisationInput, cost: FunctionCost): ExactTerm {
  const label = `Bruto maandsalaris ${cost.level}`
  if (cost.ownSalary !== undefined) return given(key(cost, 'salary'), label, cost.ownSalary, 'euro')
  return given(`org.functions.${cost.level}.salary`, label, organisation.functions[cost.level]?.salary, 'euro')
}

/** L = S x 12 x (1 + year-end bonus + irregular hours) + holiday allowance. */
function wageTerm(
  organisation: OrganisationInput,
  cost: FunctionCost,
  input: { salary: ExactTerm; irregular: ExactTerm },
): ExactTerm {
  const holiday = holidayTerm(organisation, cost, input.salary)
  const surcharges = [organisationTerm(organisation, 'yearEndBonus'), input.irregular]
  const value = input.salary.value.times(MONTHS).times(sum(surcharges).plus(1)).plus(holiday.value)
  const formula = 'salaris x 12 x (1 + eindejaarsuitkering + onregelmatigheidstoeslag) + vakantietoeslag'
  return result({ key: key(cost, 'wage'), label: 'Loon per fte', unit: 'euro', formula }, value, [
    input.salary,
    holiday,
    ...surcharges,
  ])
}

/** The share of the salary, or the minimum of the cao per month where that is more; a workbook without it has none. */
function holidayTerm(organisation: OrganisationInput, cost: FunctionCost, salary: ExactTerm): ExactTerm {
  const share = organisationTerm(organisation, 'holidayAllowance')
  const minimum = organisationTerm(organisation, 'minimumHolidayAllowance')
  const value = Exact.max(salary.value.times(share.value), minimum.value).times(MONTHS)
  const formula = 'hoogste van salaris x vakantietoeslag en het minimum per maand, x 12'
  const name = { key: key(cost, 'holiday'), label: 'Vakantietoeslag per jaar', unit: 'euro' as const, formula }
  return result(name, value, [{ ...salary, parts: [] }, share, minimum])
}

/** SL = min(L, maximum) x (AWf + Aof + Wko + Whk + Zvw). */
function chargesTerm(organisation: OrganisationInput, cost: FunctionCost, wage: ExactTerm): ExactTerm {
  const maximum = organisationTerm(organisation, 'maximumPremiumWage')
  const premiums = terms(organisation, [
    'unemploymentPremium',
    'disabilityPremium',
    'childcarePremium',
    'returnToWorkPremium',
    'healthPremium',
  ])
  const value = Exact.min(wage.value, maximum.value).times(sum(premiums))
  const formula = 'laagste van loon en maximumpremieloon x (AWf + Aof + Wko + Whk + Zvw)'
  const name = { key: key(cost, 'charges'), label: 'Sociale lasten', unit: 'euro' as const, formula }
  return result(name, value, [wage, maximum, ...premiums])
}

/** PE = max(0, min(L, maximum) - franchise) x premium x employer's share. */
function pensionTerm(organisation: OrganisationInput, cost: FunctionCost, wage: ExactTerm): ExactTerm {
  const maximum = organisationTerm(organisation, 'maximumPensionWage')
  const franchise = organisationTerm(organisation, 'pensionFranchise')
  const premium = organisationTerm(organisation, 'pensionPremium')
  const share = organisationTerm(organisation, 'pensionEmployerShare')
  const base = Exact.max(euro(0), Exact.min(wage.value, maximum.value).minus(franchise.value))
  const formula = '(laagste van loon en maximum pensioenloon - franchise, minstens 0) x premie x deel werkgever'
  const name = { key: key(cost, 'pension'), label: 'Pensioen werkgever', unit: 'euro' as const, formula }
  return result(name, base.times(premium.value).times(share.value), [wage, maximum, franchise, premium, share])
}
