import { euro, sumOf, type Exact } from '#app/utils/money.ts'
import { ELEMENT_NAMES, STAFFING_LEVELS, type StaffingLevel } from '../cost-price.ts'
import { netHours } from '../labour-cost.ts'
import { UNIT_WORDS } from '../fields/product-fields.ts'
import type { Check, CheckId, ProductAtHand } from './check.ts'
import { labourFactor } from './organisation-checks.ts'
import { bandCheck, shown } from './outside-band.ts'

const AMVB = 'Art. 2.3 Besluit Jeugdwet (Stb. 2024, 69)'
const CATALOGUE = 'Programma van eisen van het product'
const DAYS_PER_YEAR = 365

/** Everything that is asked about one product from its own numbers. */
export function productChecks(at: ProductAtHand): Check[] {
  return [
    ...mixWhole(at),
    ...staffingLevels(at),
    ...factors(at),
    ...irregular(at),
    ...housingOnce(at),
    ...allElements(at),
    ...housingShare(at),
    ...group(at),
    ...presence(at),
    ...subcontractor(at),
  ]
}

/** Check 1, first half: the shares of the hours are 100% together. */
function mixWhole(at: ProductAtHand): Check[] {
  if (at.input.unit !== 'hour') return []
  const total = sumOf(Object.values(at.input.staff).map((row) => row.share))
  if (total.equals(1)) return []
  return [
    outcome(at, 'staffing-mix-whole', 'blocking', {
      rule: 'De aandelen in de functiemix zijn samen 100%.',
      source: 'Formuleset kostprijs',
      observed: shown(total, 'share'),
      band: '100%',
      provider: 'De aandelen in de functiemix zijn samen geen 100%. Pas ze aan.',
      officer: 'Zonder volledige functiemix is de kostprijs per uur niet te beoordelen.',
    }),
  ]
}

/** Check 1, second half: who must be in the team is, and the product's own levels deliver it (facts §1C). */
function staffingLevels(at: ProductAtHand): Check[] {
  const used = usedLevels(at)
  const { levels, required } = at.product.staffing
  const lacking = required.filter((level) => !used.includes(level))
  const none = !levels.some((level) => used.includes(level))
  if (lacking.length === 0 && !none) return []
  const band = required.length > 0 ? `verplicht: ${required.join(', ')}` : `uitvoering: ${levels.join(', ')}`
  return [
    outcome(at, 'staffing-levels', 'question', {
      rule: 'De functiemix voldoet aan wat het product vraagt.',
      source: CATALOGUE,
      observed: used.join(', '),
      band,
      provider:
        lacking.length > 0
          ? `In uw functiemix ontbreekt ${lacking.join(', ')}. Vul dit niveau in of licht toe wie dit doet.`
          : 'Uw functiemix heeft geen niveau dat dit product uitvoert. Licht toe wie het werk doet.',
      officer: 'Kan een fout zijn in de invulling, of de verplichte deskundigheid zit bij een ander.',
    }),
  ]
}

function usedLevels({ input }: ProductAtHand): StaffingLevel[] {
  const background = input.unit === 'hour' ? input.backgroundLevel : undefined
  return STAFFING_LEVELS.filter((level) => input.staff[level] !== undefined || level === background)
}

/** Check 4: labour cost per fte over twelve salaries. */
function factors(at: ProductAtHand): Check[] {
  const { context, input } = at
  const { organisation } = context.input
  return STAFFING_LEVELS.flatMap((level) => {
    const row = input.staff[level]
    const factor =
      row === undefined
        ? undefined
        : labourFactor(organisation, level, { irregularHours: input.irregularHours, salary: row.salary })
    if (factor === undefined) return []
    return bandCheck(context, factor, {
      id: 'labour-factor',
      product: at.product.code,
      bandKey: 'labourFactor',
      narrow: { productUnit: at.product.unit },
      rule: `De loonkosten van ${level} zijn een gebruikelijk veelvoud van het salaris.`,
      provider: `De loonkosten van ${level} zijn ongebruikelijk voor dit salaris. Kijk de opslagen, premies en het pensioen na.`,
      officer: 'Kijk of een opslag dubbel telt of ontbreekt.',
    })
  })
}

function irregular(at: ProductAtHand): Check[] {
  if (at.product.unit === 'trip') return []
  return bandCheck(at.context, euro(at.input.irregularHours), {
    id: 'irregular-hours',
    product: at.product.code,
    bandKey: 'irregularHours',
    narrow: { productUnit: at.product.unit },
    rule: 'De onregelmatigheidstoeslag past bij dit soort hulp.',
    provider: 'Uw onregelmatigheidstoeslag is ongebruikelijk voor dit product. Licht toe.',
    officer: 'Vraag naar het rooster: avond, nacht en weekend.',
  })
}

/** Check 7: one definition of housing, nothing counted twice. */
function housingOnce(at: ProductAtHand): Check[] {
  const { input, context } = at
  const entered = input.unit === 'daypart' ? input.housingCosts : input.unit === 'day' ? input.housingPerYear : '0'
  if (context.input.organisation.housingDefinition === 'separate' || euro(entered).isZero()) return []
  return [
    outcome(at, 'housing-counted-once', 'question', {
      rule: 'Huisvesting telt één keer: in de overhead of apart.',
      source: 'ECLI:NL:GHDHA:2020:1120: één omschrijving voor alle cijfers',
      observed: `huisvesting zit in de overhead, en apart ${shown(euro(entered), 'euro')}`,
      band: 'één van beide',
      provider:
        'U geeft aan dat huisvesting in de overhead zit, maar vult hier ook huisvesting in. Dit bedrag telt nu niet mee. Kies één van beide.',
      officer: 'Het aparte bedrag is niet meegerekend.',
    }),
  ]
}

/** Check 8: all four elements are above zero or explained. */
function allElements(at: ProductAtHand): Check[] {
  const empty = ELEMENT_NAMES.filter((name) => euro(at.price.elements[name]).isZero())
  const explained = at.input.remark !== undefined || at.context.input.organisation.remark !== undefined
  if (empty.length === 0) return []
  return [
    outcome(at, 'all-elements', explained ? 'information' : 'question', {
      rule: 'De prijs rust minstens op alle vier de elementen.',
      source: AMVB,
      observed: `element ${empty.join(', ')} is ${shown(euro(0), 'euro')}`,
      band: 'alle vier boven nul, of toegelicht',
      provider: `Element ${empty.join(' en ')} is nul. Klopt dat? Licht het toe in het werkboek.`,
      officer: explained
        ? 'De aanbieder heeft een toelichting gegeven.'
        : 'Een reële prijs noemt alle vier de elementen.',
    }),
  ]
}

/** Housing as part of the price, where it is kept apart. */
function housingShare(at: ProductAtHand): Check[] {
  const { context, price, product } = at
  if (context.input.organisation.housingDefinition !== 'separate' || euro(price.price).isZero()) return []
  return bandCheck(context, euro(price.detail.housing).dividedBy(euro(price.exact.price)), {
    id: 'housing-share',
    product: product.code,
    bandKey: 'housingShare',
    narrow: { productUnit: product.unit },
    severity: 'information',
    rule: 'Huisvesting is een gebruikelijk deel van de kostprijs.',
    provider: 'Het deel voor huisvesting is ongebruikelijk.',
    officer: 'Grond- en huisvestingsprijzen verschillen per streek; bij pleegzorg en gezinshuizen is 0 gewoon.',
  })
}

/** Check 14: places x occupancy x days is the stated volume; occupancy and group size as usual. */
function group(at: ProductAtHand): Check[] {
  const { input, context, product } = at
  if (input.unit !== 'day' && input.unit !== 'daypart') return []
  const words = { product: product.code, narrow: { productUnit: product.unit } }
  const places = euro(input.groupSize).times(euro(input.groups))
  const open = input.unit === 'day' ? euro(DAYS_PER_YEAR) : euro(input.openUnits)
  const capacity = places.times(euro(input.occupancy)).times(open)
  const offered = context.offeredPlaces?.[product.code]
  return [
    ...bandCheck(context, euro(input.occupancy), {
      ...words,
      id: 'occupancy',
      bandKey: 'occupancy',
      rule: 'De bezetting is gebruikelijk.',
      provider: 'Uw bezetting is ongebruikelijk. Licht toe, bijvoorbeeld met die van het afgelopen jaar.',
      officer: 'Een lage bezetting maakt elke plaats duurder.',
    }),
    ...bandCheck(context, euro(input.groupSize), {
      ...words,
      id: 'group-size',
      bandKey: 'groupSize',
      severity: 'information',
      rule: 'De groep heeft een gebruikelijke omvang.',
      provider: 'Uw groep is groter of kleiner dan gebruikelijk.',
      officer: 'Bij pleegzorg, gezinshuizen en EMB is een kleine groep gewoon.',
    }),
    ...(input.volume === undefined || capacity.isZero()
      ? []
      : bandCheck(context, euro(input.volume).dividedBy(capacity).minus(1).abs(), {
          id: 'capacity',
          product: product.code,
          bandKey: 'volumeDifference',
          rule: `Plaatsen x bezetting x ${UNIT_WORDS[input.unit].many} per jaar is de verwachte omvang.`,
          provider:
            'De verwachte eenheden per jaar passen niet bij uw plaatsen, bezetting en openstelling. Kijk welk getal klopt.',
          officer: 'Eén van de getallen klopt niet; de kostprijs hangt aan de bezetting.',
        })),
    ...(offered === undefined || euro(offered).equals(places) ? [] : [offeredDiffers(at, places, offered)]),
  ]
}

function offeredDiffers(at: ProductAtHand, places: Exact, offered: string): Check {
  return outcome(at, 'capacity', 'question', {
    rule: 'De plaatsen in het werkboek zijn die van de aanmelding.',
    source: 'Aanmelding',
    observed: shown(places, 'number'),
    band: shown(euro(offered), 'number'),
    provider: 'Het aantal plaatsen in het werkboek is anders dan in uw aanmelding. Kijk welk getal klopt.',
    officer: 'Vraag welk aantal geldt.',
  })
}

/** The fte on the group can fill the presence: fte x net hours against hours x 365 x groups of one. */
function presence(at: ProductAtHand): Check[] {
  const { input, context } = at
  if (input.unit !== 'day' || euro(input.presenceHours).isZero()) return []
  const fte = sumOf(Object.values(input.staff).map((row) => row.groupFte))
  const needed = euro(input.presenceHours).times(DAYS_PER_YEAR)
  const ratio = fte.times(netHours(context.input.organisation).value).dividedBy(needed)
  if (ratio.gte('0.8') && ratio.lte('1.25')) return []
  return [
    outcome(at, 'presence', 'question', {
      rule: 'De fte op de groep passen bij de uren dat er medewerkers zijn.',
      source: 'Formuleset kostprijs: 1 persoon 24 uur aanwezig is 8.766 uur per jaar',
      observed: `${shown(fte, 'number')} fte voor ${shown(euro(input.presenceHours), 'number')} uur per etmaal`,
      band: '80% tot 125% van de benodigde uren',
      provider: 'Het aantal fte past niet bij de uren per etmaal. Licht toe, bijvoorbeeld met slaapdiensten.',
      officer: 'Slaapdiensten vragen minder fte, dubbele bezetting meer.',
    }),
  ]
}

/** Check 12: a subcontractor gets the own price minus explained coordination (art. 2.3 lid 3). */
function subcontractor(at: ProductAtHand): Check[] {
  const { input, price } = at
  if (input.subcontractPrice === undefined || euro(input.subcontractShare ?? '0').isZero()) return []
  const lowest = euro(price.price).minus(euro(input.subcontractCoordination ?? '0'))
  if (euro(input.subcontractPrice).gte(lowest)) return []
  return [
    outcome(at, 'subcontractor-price', 'question', {
      rule: 'Wie uitbesteedt, betaalt de onderaannemer een reële prijs.',
      source: 'Art. 2.3 lid 3 Besluit Jeugdwet',
      observed: shown(euro(input.subcontractPrice), 'euro'),
      band: `vanaf ${shown(lowest, 'euro')} (kostprijs min coördinatie)`,
      provider:
        'U betaalt de onderaannemer minder dan uw kostprijs min coördinatie. Licht toe waarom dat een reële prijs is.',
      officer: 'Vraag naar de opbouw van de prijs van de onderaannemer.',
    }),
  ]
}

/** An outcome for the product at hand. */
export function outcome(
  at: ProductAtHand,
  id: CheckId,
  severity: Check['severity'],
  words: Omit<Check, 'id' | 'product' | 'severity'>,
): Check {
  return { id, product: at.product.code, severity, ...words }
}
