import type { Findings } from './findings.ts'
import { amountsOf, type TariffProposal } from './proposal.ts'
import type { ProductUnit } from '#app/features/procedure/procedure.schema.ts'
import { ELEMENT_NAMES } from '#app/features/cost-price/cost-price.ts'
import { formatPercentage } from '#app/utils/format-amount.ts'
import { euro } from '#app/utils/money.ts'

const UNIT: Record<ProductUnit, string> = { hour: 'uur', daypart: 'dagdeel', day: 'etmaal', trip: 'rit' }
const LABEL = {
  a: 'a. Beroepskrachten',
  b: 'b. Andere cliëntgebonden kosten',
  c: 'c. Overhead, risico en huisvesting',
  d: 'd. Indexering',
} as const
const GROUND = {
  incomplete: 'De opgave is onvolledig',
  mistake: 'In de opgave zit een fout',
  'other-product': 'De opgave gaat over een ander product',
  atypical: 'De opgave is niet vergelijkbaar',
} as const
const WEIGHTING = {
  none: 'elke aanbieder telt even zwaar',
  volume: 'naar de omvang die de aanbieder per jaar verwacht',
  capacity: 'naar het aantal jeugdigen dat tegelijk hulp kan krijgen',
} as const
const DIVISION = { size: 'Grootte van de werkgever', cao: 'Cao', kind: 'Soort aanbieder' } as const
/** Words for the groups of every division, as the report writes them. */
const GROUP: Readonly<Record<string, string>> = {
  small: 'kleine werkgever',
  large: 'grote werkgever',
  jeugdzorg: 'cao Jeugdzorg',
  ggz: 'cao GGZ',
  gehandicaptenzorg: 'cao Gehandicaptenzorg',
  'sociaal-werk': 'cao Sociaal Werk',
  vvt: 'cao VVT',
  other: 'andere of geen cao',
  'self-employed': 'eenmanszaak',
  partnership: 'maatschap of vennootschap onder firma',
  company: 'besloten of naamloze vennootschap',
  'non-profit': 'stichting, vereniging of coöperatie',
}

export type Reported = {
  studyId: string
  issuedOn: string
  sender: { name: string; address: string }
  procedure: string
  product: { code: string; name: string; unit: ProductUnit }
  tariff: string
  startsOn: string
  before: string | null
  year: number
  proposal: TariffProposal
  findings: Findings
}

/** What the report of a study says; made of its findings only, which hold nothing about one provider. */
export function reportContent(of: Reported) {
  const { findings, proposal, product } = of
  const amounts = amountsOf(proposal)
  const { rule, coverage } = findings
  return {
    number: `TO-${of.studyId.slice(0, 8)}`,
    issuedOn: of.issuedOn,
    sender: of.sender,
    procedure: of.procedure,
    product: { ...product, unit: UNIT[product.unit] },
    tariff: of.tariff,
    startsOn: of.startsOn,
    before: of.before,
    reason: proposal.reason,
    year: of.year,
    elements: ELEMENT_NAMES.map((name) => ({
      label: LABEL[name],
      amount: amounts[name],
      middle: findings.elements[name],
      reason: proposal.elements[name].reason,
    })),
    providers: findings.providers,
    excluded: findings.excluded.map(({ ground, count }) => ({
      ground: GROUND[ground],
      count: count === null ? fewer(rule.fewestProviders) : String(count),
    })),
    weighting: WEIGHTING[findings.weighting],
    assumptions: assumptionWords(findings.assumptions),
    prices: findings.prices,
    weighted: findings.weighted,
    coverage: {
      providers: percent(coverage.providers),
      weight: coverage.weight === null ? 'niet getoond' : `${percent(coverage.weight)} van de omvang`,
    },
    segments: findings.segments
      .filter(({ groups }) => groups.length > 1)
      .map(({ axis, groups }) => ({
        division: DIVISION[axis],
        groups: groups.map(({ group, count, prices }) => ({
          name: GROUP[group] ?? group,
          count: count === null ? 'niet getoond' : String(count),
          prices,
        })),
      })),
    rule: { ...rule, largestShare: percent(rule.largestShare) },
  }
}

const fewer = (fewest: number) => `minder dan ${String(fewest)}`

function percent(share: string): string {
  return formatPercentage(euro(share).times(100).toFixed())
}

function assumptionWords({ hours, overhead, mix }: Findings['assumptions']): string[] {
  const words = [
    ...(Number(hours) === 0 ? [] : [`een fte levert ${percent(hours)} meer productieve uren dan opgegeven`]),
    ...(Number(overhead) === 0 ? [] : [`de overhead is ${percent(overhead)} van de kosten hoger dan opgegeven`]),
    ...(mix ? [`${percent(mix.share)} van het werk van ${mix.from} wordt gedaan door ${mix.to}`] : []),
  ]
  return words.length === 0 ? ['uren, overhead en functiemix zoals de aanbieders die opgaven'] : words
}
