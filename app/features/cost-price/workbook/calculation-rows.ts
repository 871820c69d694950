import { ELEMENT_NAMES, type CostPriceProduct, type ProductUnit } from '../cost-price.ts'
import { levelsOf } from '../fields.ts'
import { UNIT_WORDS } from '../fields/product-fields.ts'
import {
  LABEL_COLUMN,
  VALUE_COLUMN,
  type LayoutCell,
  type LayoutRow,
  type NumberFormat,
  type Reference,
} from './layout.ts'
import { resultRow, sectionRows, textCell } from './rows.ts'
import { staffColumns } from './staff-formulas.ts'

const HOUSING_APART = 'Apart per product'
const ELEMENT_LABELS = {
  a: 'a. Beroepskrachten',
  b: 'b. Andere cliëntgebonden kosten',
  c: 'c. Overhead',
  d: 'd. Indexering',
}
const CENT_COLUMNS = ['Element', 'Berekend', 'Hele centen', 'Rest', 'Volgorde']

/** The result at the top of the sheet: price, its four elements, and the tariff of the region. */
export function headlineRows(product: CostPriceProduct): LayoutRow[] {
  const { code } = product
  const per = UNIT_WORDS[product.unit].per
  const words = {
    label: `Kostprijs ${per}`,
    formula: 'som van de vier elementen, afgerond op hele centen',
    look: 'headline' as const,
    format: 'euro' as const,
  }
  return [
    ...sectionRows({ title: 'Uitkomst', intro: 'Vult zichzelf zodra dit blad en het blad Organisatie zijn ingevuld.' }),
    { ...resultRow(`${code}.headline`, words, (ref) => ref(`${code}.price`)), height: 26 },
    ...ELEMENT_NAMES.map((name) =>
      resultRow(
        `${code}.headline.${name}`,
        { label: ELEMENT_LABELS[name], formula: ELEMENT_HELP[name], format: 'euro' },
        (ref) => ref(`${code}.rounded.${name}`),
      ),
    ),
    {
      cells: [
        textCell(LABEL_COLUMN, `Tarief van de regio ${per}`, 'label'),
        { kind: 'number', column: VALUE_COLUMN, value: product.tariff, format: 'euro', look: 'result' },
        textCell(VALUE_COLUMN + 1, 'euro', 'unit'),
        textCell(VALUE_COLUMN + 2, 'ter vergelijking; uw kostprijs hoeft niet gelijk te zijn', 'help'),
      ],
    },
  ]
}

const ELEMENT_HELP = {
  a: 'cliëntgebonden en niet-cliëntgebonden (art. 2.3 lid 1 onder a Besluit Jeugdwet)',
  b: 'zoals reizen, materiaal en leefgeld (art. 2.3 lid 1 onder b)',
  c: 'met risico en innovatie, en huisvesting die apart is (art. 2.3 lid 1 onder c)',
  d: 'van prijspeil naar tariefjaar (art. 2.3 lid 1 onder d)',
}

/** The portal's own calculation, step by step, and the division in whole cents. */
export function calculationRows(product: CostPriceProduct): LayoutRow[] {
  return [
    ...sectionRows({
      title: 'Berekening',
      intro: `Bedragen ${UNIT_WORDS[product.unit].per}. Het portaal rekent hetzelfde na.`,
    }),
    ...directRows(product),
    ...surchargeRows(product.code, product.unit),
    ...centRows(product.code),
  ]
}

function directRows(product: CostPriceProduct): LayoutRow[] {
  const { code, unit } = product
  const columns = staffColumns(unit)
  const [bound, rest] = [columns.at(-2)?.name ?? '', columns.at(-1)?.name ?? '']
  const staffSum = (ref: Reference, name: string) =>
    `SUM(${levelsOf(product)
      .map((level) => ref(`${code}.staff.${level}.${name}`))
      .join(',')})`
  const background = unit === 'hour' ? [backgroundRow(product)] : []
  return [
    resultRow(
      `${code}.clientBound`,
      { label: 'Beroepskrachten, cliëntgebonden', formula: 'som van de kolom in de functiemix' },
      (ref) => staffSum(ref, bound),
    ),
    ...background,
    resultRow(
      `${code}.notClientBound`,
      {
        label: 'Beroepskrachten, niet-cliëntgebonden',
        formula:
          unit === 'hour' ? 'som van de kolom in de functiemix + achtergrond' : 'som van de kolom in de functiemix',
      },
      (ref) => (unit === 'hour' ? `${staffSum(ref, rest)}+${ref(`${code}.background`)}` : staffSum(ref, rest)),
    ),
    resultRow(
      `${code}.otherClientBound`,
      { label: 'Andere cliëntgebonden kosten', formula: OTHER_WORDS[unit] },
      (ref) => otherFormula(unit, (name) => ref(`${code}.${name}`)),
    ),
  ]
}

const OTHER_WORDS: Record<ProductUnit, string> = {
  hour: 'reiskosten + andere kosten',
  daypart: '(materiaal en voeding + eigen vervoer) : bezette plaatsen',
  day: 'voeding + leefgeld + zak- en kleedgeld + vergoeding',
  trip: '(kilometers x kosten per kilometer + andere kosten) : jeugdigen per rit',
}

function over(amount: string, by: string): string {
  return `IF(N(${by})>0,(${amount})/${by},0)`
}

function otherFormula(unit: ProductUnit, cell: Reference): string {
  switch (unit) {
    case 'hour':
      return `${cell('travelCosts')}+${cell('otherClientCosts')}`
    case 'daypart':
      return over(`${cell('materialCosts')}+${cell('ownTransport')}`, cell('occupiedPlaces'))
    case 'day':
      return ['food', 'livingCosts', 'pocketMoney', 'carerAllowance'].map(cell).join('+')
    case 'trip':
      return over(`${cell('kilometres')}*${cell('costPerKilometre')}+${cell('otherTripCosts')}`, cell('passengers'))
  }
}

function housingFormula(unit: ProductUnit, cell: Reference): string {
  switch (unit) {
    case 'daypart':
      return over(cell('housingCosts'), cell('occupiedPlaces'))
    case 'day':
      return over(`${cell('housingPerYear')}/365`, cell('occupiedPlaces'))
    case 'hour':
    case 'trip':
      return '0'
  }
}

/** hours x KF / Hd of the chosen level: 0 while no level is chosen. */
function backgroundRow(product: CostPriceProduct): LayoutRow {
  const { code } = product
  const words = { label: 'Achtergrond', formula: 'uren x loonkosten per fte : (netto uren x cliëntgebonden deel)' }
  return resultRow(`${code}.background`, words, (ref) => {
    const chosen = ref(`${code}.backgroundLevel`)
    const cost = levelsOf(product).map((level) => {
      const share = ref(`org.functions.${level}.clientShare`)
      return `IF(${chosen}="${level}",${over(ref(`${code}.staff.${level}.costPerFte`), `(${ref('org.netHours')}*${share})`)},0)`
    })
    return `${ref(`${code}.backgroundHours`)}*(${cost.join('+')})`
  })
}

function surchargeRows(code: string, unit: ProductUnit): LayoutRow[] {
  const cell = (ref: Reference, name: string) => ref(`${code}.${name}`)
  const direct = (ref: Reference) => `(${cell(ref, 'element.a')}+${cell(ref, 'element.b')})`
  return [
    resultRow(
      `${code}.element.a`,
      { label: 'Element a', formula: 'beroepskrachten samen', look: 'total' },
      (ref) => `${cell(ref, 'clientBound')}+${cell(ref, 'notClientBound')}`,
    ),
    resultRow(
      `${code}.element.b`,
      { label: 'Element b', formula: 'andere cliëntgebonden kosten', look: 'total' },
      (ref) => cell(ref, 'otherClientBound'),
    ),
    resultRow(
      `${code}.overhead`,
      { label: 'Overhead', formula: '(a + b) x overhead : (1 - overhead)' },
      (ref) => `${direct(ref)}*${ref('org.overheadShare')}/(1-${ref('org.overheadShare')})`,
    ),
    resultRow(
      `${code}.risk`,
      { label: 'Risico en innovatie', formula: '(a + b + overhead) x opslag' },
      (ref) => `(${direct(ref)}+${cell(ref, 'overhead')})*${ref('org.riskAndInnovation')}`,
    ),
    resultRow(
      `${code}.housing`,
      { label: 'Huisvesting, apart', formula: 'alleen als huisvesting niet in de overhead zit' },
      (ref) =>
        `IF(${ref('org.housingDefinition')}="${HOUSING_APART}",${housingFormula(unit, (name) => cell(ref, name))},0)`,
    ),
    resultRow(
      `${code}.element.c`,
      { label: 'Element c', formula: 'overhead + risico en innovatie + aparte huisvesting', look: 'total' },
      (ref) => `${cell(ref, 'overhead')}+${cell(ref, 'risk')}+${cell(ref, 'housing')}`,
    ),
    resultRow(
      `${code}.element.d`,
      { label: 'Element d', formula: '(a + b + c) x indexering', look: 'total' },
      (ref) => `(${direct(ref)}+${cell(ref, 'element.c')})*${ref('org.index')}`,
    ),
    resultRow(`${code}.exactPrice`, { label: 'Kostprijs voor afronding', formula: 'a + b + c + d' }, (ref) =>
      ELEMENT_NAMES.map((name) => cell(ref, `element.${name}`)).join('+'),
    ),
    resultRow(
      `${code}.price`,
      { label: 'Kostprijs', formula: 'afgerond op hele centen', look: 'headline', format: 'euro' },
      (ref) => `ROUND(${cell(ref, 'exactPrice')},2)`,
    ),
  ]
}

/** Largest remainder: whole cents per element that sum to the price exactly; equal remainders go to the first. */
function centRows(code: string): LayoutRow[] {
  const titles = ['Verdeling in hele centen', ...CENT_COLUMNS]
  const header = titles.map((text, index) => textCell(LABEL_COLUMN + index, text, 'header'))
  const intro = 'Hele centen die samen precies de kostprijs zijn. De grootste rest krijgt de cent.'
  return [
    ...sectionRows({ title: 'Verdeling over de vier elementen', intro }),
    { key: 'cents', height: 20, cells: header },
    ...ELEMENT_NAMES.map((name) => ({
      key: `cents.${name}`,
      cells: [textCell(LABEL_COLUMN, ELEMENT_LABELS[name], 'label'), ...centCells(code, name)],
    })),
  ]
}

function centCells(code: string, name: (typeof ELEMENT_NAMES)[number]): LayoutCell[] {
  const own = (kind: string) => `${code}.cents.${name}.${kind}`
  const all = (ref: Reference, kind: string) => ELEMENT_NAMES.map((one) => ref(`${code}.cents.${one}.${kind}`))
  const price = `${code}.price`
  const share = (ref: Reference) => {
    const whole = ref(`${code}.exactPrice`)
    return `IF(${whole}>0,ROUND(100*${ref(price)}*${ref(`${code}.element.${name}`)}/${whole},6),0)`
  }
  const missing = (ref: Reference) => `ROUND(100*${ref(price)},0)-SUM(${all(ref, 'floor').join(',')})`
  const columns: [string, NumberFormat, (ref: Reference) => string][] = [
    [
      `${code}.rounded.${name}`,
      'euro',
      (ref) => `(${ref(own('floor'))}+IF(${ref(own('order'))}<=${missing(ref)},1,0))/100`,
    ],
    [own('exact'), 'euroExact', (ref) => ref(`${code}.element.${name}`)],
    [own('floor'), 'whole', (ref) => `INT(${share(ref)})`],
    [own('rest'), 'number', (ref) => `ROUND(${share(ref)}-${ref(own('floor'))},6)`],
    [own('order'), 'whole', (ref) => orderFormula(all(ref, 'rest'), ELEMENT_NAMES.indexOf(name))],
  ]
  return columns.map(([key, format, formula], index) => ({
    kind: 'formula',
    column: VALUE_COLUMN + index,
    key,
    format,
    look: 'plain',
    formula,
  }))
}

/** 1 + how many others come first: a larger rest, or the same rest earlier in the list. */
function orderFormula(rests: readonly string[], index: number): string {
  const mine = rests[index] ?? ''
  const before = rests.flatMap((other, place) =>
    place === index ? [] : [`IF(${other}${place < index ? '>=' : '>'}${mine},1,0)`],
  )
  return `1+${before.join('+')}`
}
