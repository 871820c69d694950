import { euro, type Exact } from '#app/utils/money.ts'
import { indexTerm } from '../calculate-cost-price.ts'
import { costPerFte, netHours } from '../labour-cost.ts'
import { STAFFING_LEVELS, type StaffingLevel } from '../cost-price.ts'
import type { OrganisationInput } from '../cost-price.schema.ts'
import { findValue, type ReferenceValue, type SalaryScale } from '../reference.ts'
import type { Check, CheckContext, CheckId } from './check.ts'
import { bandCheck, shown } from './outside-band.ts'

const FORMULA_SET = 'Formuleset kostprijs (Berenschot; handreiking Inzicht in tarieven, 2021)'

/** Everything that is asked about the organisation as a whole. */
export function organisationChecks(context: CheckContext): Check[] {
  return [
    ...salaryInScale(context),
    ...holidayAndYearEnd(context),
    ...hoursBridge(context),
    ...clientHours(context),
    ...overhead(context),
    ...indexPublished(context),
    ...employerCharges(context),
    ...accountsOverhead(context),
  ]
}

/** Check 2 of facts §3: the salary lies within the scale of the stated cao. */
function salaryInScale({ input, reference }: CheckContext): Check[] {
  return levelsOf(input.organisation).flatMap(([level, row]) => {
    const known = reference.scales.filter((one) => one.cao === input.organisation.cao)
    const scale = known.find((one) => one.scale === row.scale)
    if (scale === undefined)
      return row.scale === undefined || known.length === 0 ? [] : [scaleUnknown(level, row.scale, known)]
    const salary = euro(row.salary)
    if (salary.gte(euro(scale.low)) && salary.lte(euro(scale.high))) return []
    return [
      question('salary-in-scale', {
        rule: 'Het salaris past bij de schaal van de cao.',
        source: sourceOf(scale),
        observed: `${level}: ${shown(salary, 'euro')} in schaal ${scale.scale}`,
        band: `${shown(euro(scale.low), 'euro')} tot ${shown(euro(scale.high), 'euro')}`,
        provider: `Het salaris voor ${level} valt buiten schaal ${scale.scale}. Klopt het bedrag, zonder toeslagen en voor één fte?`,
        officer: 'Mogelijk is een toeslag meegeteld, een jaarbedrag ingevuld of een andere schaal bedoeld.',
      }),
    ]
  })
}

function scaleUnknown(level: StaffingLevel, scale: string, known: readonly SalaryScale[]): Check {
  return {
    id: 'salary-in-scale',
    product: null,
    severity: 'information',
    rule: 'De schaal is er een van de cao.',
    source: [...new Set(known.map((one) => one.source))].join('; '),
    observed: `${level}: schaal ${scale}`,
    band: known.map((one) => one.scale).join(', '),
    provider: `Schaal ${scale} staat niet in onze gegevens van uw cao. Kijk of u de schaal bedoelt die op de loonstrook staat.`,
    officer: 'Onze salaristabel is mogelijk niet volledig; houd het salaris zelf tegen de cao.',
  }
}

/** Check 3: holiday allowance at least that of law and cao, year-end bonus as in the stated cao. */
function holidayAndYearEnd({ input, reference }: CheckContext): Check[] {
  const { organisation } = input
  return [
    ...atLeast(findValue(reference, 'holidayAllowance'), organisation.holidayAllowance),
    ...atLeast(findValue(reference, 'minimumHolidayAllowance'), organisation.minimumHolidayAllowance),
    ...yearEndBonus(organisation, findValue(reference, bonusKey(organisation.cao))),
  ]
}

/** A minimum of law or cao; what an older workbook does not ask says nothing. */
function atLeast(minimum: ReferenceValue | undefined, filled: string | undefined): Check[] {
  if (minimum === undefined || filled === undefined || euro(filled).gte(euro(minimum.value))) return []
  return [
    question('holiday-and-year-end', {
      rule: `${minimum.label}: minstens het bedrag of deel van wet en cao.`,
      source: sourceOf(minimum),
      observed: shown(euro(filled), minimum.unit),
      band: `vanaf ${shown(euro(minimum.value), minimum.unit)}`,
      provider: 'Uw vakantietoeslag is lager dan het minimum. Kijk of het klopt.',
      officer: 'Een lagere vakantietoeslag dan wet en cao toelaten maakt de kostprijs te laag.',
    }),
  ]
}

function yearEndBonus(organisation: OrganisationInput, bonus: ReferenceValue | undefined): Check[] {
  if (bonus === undefined || euro(organisation.yearEndBonus).equals(euro(bonus.value))) return []
  return [
    question('holiday-and-year-end', {
      rule: 'De eindejaarsuitkering is die van de opgegeven cao.',
      source: sourceOf(bonus),
      observed: shown(euro(organisation.yearEndBonus), 'share'),
      band: shown(euro(bonus.value), 'share'),
      provider: 'Uw eindejaarsuitkering is anders dan in uw cao. Licht toe waarom.',
      officer: 'Een afwijking kan komen door een andere cao of een bonus die apart is ingevuld.',
    }),
  ]
}

/** The year-end bonus of each cao is a value of its own; that of the cao Jeugdzorg is filled in beforehand. */
function bonusKey(cao: OrganisationInput['cao']): string {
  return cao === 'jeugdzorg' ? 'yearEndBonus' : `yearEndBonus.${cao}`
}

/** Source, period and status of a published number, for people. */
function sourceOf({ source, period, status }: { source: string; period: string; status: 'found' | 'assumed' }): string {
  return `${source} (${period}${status === 'assumed' ? ', aangenomen' : ''})`
}

/** Check 5: the hours bridge is made of usual steps. */
function hoursBridge(context: CheckContext): Check[] {
  const { organisation } = context.input
  const steps: [string, string][] = [
    ['leaveHours', organisation.leaveHours],
    ['publicHolidayHours', organisation.publicHolidayHours],
    ['sicknessShare', organisation.sicknessShare],
    ['trainingHours', organisation.trainingHours],
    ['netHours', netHours(organisation).value.toFixed(8)],
  ]
  const names: Record<string, string> = {
    leaveHours: 'vakantie en verlof',
    publicHolidayHours: 'feestdagen',
    sicknessShare: 'ziekteverzuim',
    trainingHours: 'scholing en intervisie',
    netHours: 'netto uren per fte',
  }
  return steps.flatMap(([bandKey, value]) =>
    bandCheck(context, euro(value), {
      id: 'hours-bridge',
      product: null,
      bandKey,
      rule: `De urenbrug is gebruikelijk: ${names[bandKey] ?? bandKey}.`,
      provider: `Wat u invult bij ${names[bandKey] ?? bandKey} is ongebruikelijk. Licht toe waar het getal vandaan komt.`,
      officer: 'Minder netto uren maken elk uur duurder. Vraag naar de telling van het afgelopen jaar.',
    }),
  )
}

/** Check 6: client-bound hours per level. */
function clientHours(context: CheckContext): Check[] {
  const { organisation } = context.input
  const net = netHours(organisation).value
  return levelsOf(organisation).flatMap(([level, row]) =>
    row.clientShare === undefined
      ? []
      : bandCheck(context, net.times(euro(row.clientShare)), {
          id: 'client-hours',
          product: null,
          bandKey: 'clientHours',
          narrow: { level },
          rule: `De cliëntgebonden uren van ${level} zijn gebruikelijk.`,
          provider: `De uren die ${level} per jaar declareert zijn ongebruikelijk. Licht toe hoe u die telt.`,
          officer: 'Let op reistijd: die kan in of buiten de declarabele uren zitten.',
        }),
  )
}

function overhead(context: CheckContext): Check[] {
  const { organisation } = context.input
  return [
    ...bandCheck(context, euro(organisation.overheadShare), {
      id: 'overhead-in-band',
      product: null,
      bandKey: 'overheadShare',
      rule: 'De overhead is een gebruikelijk deel van de kosten.',
      provider:
        'Uw overhead is ongebruikelijk. Licht toe wat u meetelt, en of het een deel van de kosten is en geen opslag.',
      officer: 'Vaak is een opslag ingevuld in plaats van een deel, of zit huisvesting er wel of niet in.',
    }),
    ...bandCheck(context, euro(organisation.riskAndInnovation), {
      id: 'risk-in-band',
      product: null,
      bandKey: 'riskAndInnovation',
      rule: 'Risico en innovatie is een gebruikelijke opslag.',
      provider: 'Uw opslag voor risico en innovatie is ongebruikelijk. Licht toe waaruit die bestaat.',
      officer: 'Een hoge opslag kan winst bevatten; geen opslag maakt de organisatie kwetsbaar.',
    }),
  ]
}

/** Check 13: the index is the published one. */
function indexPublished({ input, reference }: CheckContext): Check[] {
  const keys = ['indexOva', 'indexPpc', 'indexWageWeight', 'indexCorrection'] as const
  const published = Object.fromEntries(
    keys.map((key) => [key, findValue(reference, key)?.value ?? input.organisation[key]]),
  )
  const mine = indexTerm(input.organisation).value
  const theirs = indexTerm({ ...input.organisation, ...published }).value
  if (mine.equals(theirs)) return []
  const source = findValue(reference, 'indexOva')
  return [
    question('index-published', {
      rule: 'De indexering is de gepubliceerde.',
      source: source === undefined ? FORMULA_SET : sourceOf(source),
      observed: shown(mine, 'share'),
      band: shown(theirs, 'share'),
      provider:
        'U rekent met een andere indexering dan gepubliceerd. Licht toe, bijvoorbeeld met het prijspeil van uw bedragen.',
      officer: 'Zijn de bedragen al op het prijspeil van het tariefjaar, dan is 0% juist.',
    }),
  ]
}

/** Premiums everyone pays alike, and those of which two values exist. */
function employerCharges({ input, reference }: CheckContext): Check[] {
  const { organisation } = input
  const disability = organisation.employerSize === 'small' ? 'disabilityPremiumSmall' : 'disabilityPremium'
  const exact = [
    ['childcarePremium', 'childcarePremium', 'Wko'],
    ['healthPremium', 'healthPremium', 'Zvw'],
    ['disabilityPremium', disability, 'Aof'],
  ] as const
  return exact.flatMap(([key, referenceKey, name]) => {
    const published = findValue(reference, referenceKey)
    const mine = euro(organisation[key])
    if (published === undefined || mine.equals(euro(published.value))) return []
    return [
      question('employer-charges', {
        rule: `De premie ${name} is de vastgestelde.`,
        source: sourceOf(published),
        observed: shown(mine, 'share'),
        band: shown(euro(published.value), 'share'),
        provider: `Uw premie ${name} is anders dan vastgesteld. Kijk of het percentage klopt.`,
        officer: 'Deze premie is voor alle werkgevers van deze grootte gelijk.',
      }),
    ]
  })
}

/** Check 11, second half: overhead as in the annual accounts, within five percentage points. */
function accountsOverhead(context: CheckContext): Check[] {
  const { overheadShare, accountsOverheadShare } = context.input.organisation
  if (accountsOverheadShare === undefined) return []
  return bandCheck(context, euro(overheadShare).minus(euro(accountsOverheadShare)).abs(), {
    id: 'annual-accounts',
    product: null,
    bandKey: 'accountsDifference',
    rule: 'De overhead past bij de jaarrekening.',
    provider: 'Uw overhead wijkt af van uw jaarrekening. Licht het verschil toe.',
    officer: 'Vraag welke kosten in de jaarrekening onder overhead staan.',
  })
}

/** KF / (12 x S) of one level, without what a product adds. */
export function labourFactor(
  organisation: OrganisationInput,
  level: StaffingLevel,
  more: { irregularHours: string; salary: string | undefined },
): Exact | undefined {
  const salary = more.salary ?? organisation.functions[level]?.salary
  if (salary === undefined) return undefined
  const cost = costPerFte(organisation, {
    product: 'factor',
    level,
    ownSalary: salary,
    irregularHours: more.irregularHours,
  })
  return cost.value.dividedBy(euro(salary).times(12))
}

function levelsOf(organisation: OrganisationInput) {
  return STAFFING_LEVELS.flatMap((level) => {
    const row = organisation.functions[level]
    return row === undefined ? [] : [[level, row] as const]
  })
}

function question(id: CheckId, words: Omit<Check, 'id' | 'product' | 'severity'>): Check {
  return { id, product: null, severity: 'question', ...words }
}
