import type { CostPriceProduct } from '../cost-price.ts'
import { UNIT_WORDS } from '../fields/product-fields.ts'
import { LABEL_COLUMN, type LayoutRow, type SheetLayout } from './layout.ts'
import { ORGANISATION_SHEET } from './organisation-sheet.ts'
import { sheetNameOf } from './product-sheet.ts'
import { EMPTY_ROW, textCell, textRow } from './rows.ts'

const INSTRUCTION_SHEET = 'Uitleg'
const LINE_HEIGHT = 32

const STEPS = [
  `1. Vul eerst het blad ${ORGANISATION_SHEET} in. Dat hoeft maar één keer.`,
  '2. Vul daarna het blad van elk product in. Bovenaan staat meteen de uitkomst.',
  '3. Vul alleen gele cellen in. De andere cellen rekenen voor u. Voeg geen rijen of kolommen toe.',
  '4. Schrijf getallen zoals u gewend bent: 3.500,00 of 3500. Percentages als 25% of 0,25.',
  '5. Wijs een naam of kop aan voor uitleg en bron (driehoekje rechtsboven in de cel).',
  '6. Bewaar het bestand als Excel-werkmap (.xlsx) of OpenDocument (.ods) en upload het bij uw aanmelding.',
]
const ELEMENTS = [
  'a. Beroepskrachten: loonkosten van wie de hulp geeft. Ook uren die niet aan een cliënt zijn gebonden.',
  'b. Andere cliëntgebonden kosten: bijvoorbeeld reizen, materiaal, voeding en leefgeld.',
  'c. Overhead: ICT, huisvesting, algemene kosten. Risico en innovatie tellen we hier mee en tonen we apart.',
  'd. Indexering: van het prijspeil van uw bedragen naar het jaar van het tarief.',
]
const PROMISES = [
  'Alleen u en de inkopers van de regio zien uw kostprijs. Andere aanbieders zien die nooit.',
  'Het portaal rekent alles na. Valt iets op, dan stellen we een vraag. Een uitkomst is nooit vanzelf een afwijzing.',
  'De bronnen van alle ingevulde waarden staan op het laatste blad.',
]

/** The first sheet: what this is, how to fill it in, and a link to every sheet. */
export function instructionSheet(order: {
  applicationNumber: string
  providerName: string
  products: readonly CostPriceProduct[]
  reference: { year: number; region: string }
}): SheetLayout {
  const rows: LayoutRow[] = [
    {
      ...textRow(`Kostprijs jeugdhulp ${order.reference.region} ${String(order.reference.year)}`, 'title', 34),
      key: 'sheet:info',
    },
    textRow(`${order.providerName} · aanmelding ${order.applicationNumber}`, 'subtitle'),
    EMPTY_ROW,
    ...block('Zo vult u dit werkboek in', STEPS),
    { cells: [textCell(LABEL_COLUMN, 'Gele cel: vult u in', 'legendInput')] },
    { cells: [textCell(LABEL_COLUMN, 'Witte cel: rekent het werkboek uit', 'legendCalculated')] },
    EMPTY_ROW,
    ...block('De vier elementen van een reële prijs (art. 2.3 Besluit Jeugdwet)', ELEMENTS),
    ...block('Goed om te weten', PROMISES),
    ...block('Bladen', []),
    linkRow(ORGANISATION_SHEET, `${ORGANISATION_SHEET}: één keer invullen`),
    ...order.products.map((product) =>
      linkRow(sheetNameOf(product), `${product.code} ${product.name}, ${UNIT_WORDS[product.unit].per}`),
    ),
  ]
  return {
    id: 'info',
    name: INSTRUCTION_SHEET,
    summary: 'Uitleg bij het invullen van de kostprijs',
    widths: [4, 110],
    rows,
    frozenRows: 0,
    hidden: false,
  }
}

function block(title: string, lines: readonly string[]): LayoutRow[] {
  return [
    { cells: [textCell(LABEL_COLUMN, title, 'section')], height: 22 },
    ...lines.map((line) => textRow(line, 'wrapped', line.length > 115 ? LINE_HEIGHT : 18)),
    ...(lines.length > 0 ? [EMPTY_ROW] : []),
  ]
}

function linkRow(sheet: string, text: string): LayoutRow {
  return { cells: [{ kind: 'text', column: LABEL_COLUMN, text, look: 'link', linkTo: `'${sheet}'!B1` }] }
}
