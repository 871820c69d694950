import { euro, type Exact } from '#app/utils/money.ts'
import { ELEMENT_NAMES, STAFFING_LEVELS } from '../cost-price.ts'
import type { Check, ProductAtHand } from './check.ts'
import { groupChecks } from './group-checks.ts'
import { labourFactor } from './organisation-checks.ts'
import { CATALOGUE, outcome } from './outcome.ts'
import { bandCheck, shown } from './outside-band.ts'
import { staffingChecks } from './staffing-checks.ts'

const AMVB = 'Art. 2.3 Besluit Jeugdwet (Stb. 2024, 69)'

/** Everything that is asked about one product from its own numbers. */
export function productChecks(at: ProductAtHand): Check[] {
  return [
    ...staffingChecks(at),
    ...factors(at),
    ...irregular(at),
    ...housingOnce(at),
    ...allElements(at),
    ...housingShare(at),
    ...groupChecks(at),
    ...subcontractor(at),
    ...sameOverhead(at),
    ...marketPrice(at),
  ]
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

/** Check 12: a subcontractor gets the own price minus explained coordination (art. 2.3 lid 3). */
function subcontractor(at: ProductAtHand): Check[] {
  const { input, price } = at
  if (euro(input.subcontractShare ?? '0').isZero()) return []
  if (input.subcontractPrice === undefined) return [priceOfSubcontractorMissing(at)]
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

function priceOfSubcontractorMissing(at: ProductAtHand): Check {
  return outcome(at, 'subcontractor-price', 'question', {
    rule: 'Wie uitbesteedt, zegt welke prijs de onderaannemer krijgt.',
    source: 'Art. 2.3 lid 3 Besluit Jeugdwet',
    observed: 'geen prijs ingevuld',
    band: 'een prijs per eenheid',
    provider: 'U laat een deel door een onderaannemer doen. Vul in welke prijs die krijgt.',
    officer: 'Zonder prijs is niet te zien of de onderaannemer een reële prijs krijgt.',
  })
}

/** Check 7, second half: every product carries the one overhead that the organisation states. */
function sameOverhead(at: ProductAtHand): Check[] {
  const { price } = at
  const direct = euro(price.exact.a).plus(euro(price.exact.b))
  const whole = direct.plus(euro(price.detail.overhead))
  if (whole.isZero()) return []
  const difference = euro(price.detail.overhead)
    .dividedBy(whole)
    .minus(euro(at.context.input.organisation.overheadShare))
    .abs()
  return bandCheck(at.context, difference, {
    id: 'same-overhead',
    product: at.product.code,
    bandKey: 'overheadDifference',
    rule: 'Alle producten dragen dezelfde overhead: die van de organisatie.',
    provider:
      'De overhead in dit product is anders dan die van uw organisatie. Gebruik overal hetzelfde deel, of licht toe.',
    officer: 'Een eigen overhead per product maakt kostprijzen onvergelijkbaar (ECLI:NL:GHDHA:2020:1120).',
  })
}

/** What an hour of this mix usually costs: the bands of the levels, weighed by their share. For information only. */
function marketPrice(at: ProductAtHand): Check[] {
  const { input, context, price, product } = at
  if (input.unit !== 'hour') return []
  const parts = Object.entries(input.staff).map(([level, row]) => ({
    share: euro(row.share),
    band: context.reference.bands.find((one) => one.key === 'marketPrice' && one.level === level),
  }))
  const ends = (['low', 'high'] as const).map((end) =>
    parts.reduce<Exact | undefined>((sum, { share, band }) => {
      const one = band?.[end]
      return sum === undefined || one === undefined || one === null ? undefined : sum.plus(share.times(euro(one)))
    }, euro(0)),
  )
  const [low, high] = ends
  const observed = euro(price.price)
  if (low === undefined || high === undefined || (observed.gte(low) && observed.lte(high))) return []
  const [first] = parts.flatMap(({ band }) => band ?? [])
  return [
    {
      ...outcome(at, 'market-price', 'information', {
        rule: 'Een uur van deze functiemix kost een gebruikelijk bedrag.',
        source: first
          ? `${first.source} (${first.period}, ${first.status === 'assumed' ? 'aangenomen' : 'gevonden'})`
          : CATALOGUE,
        observed: shown(observed, 'euro'),
        band: `${shown(low, 'euro')} tot ${shown(high, 'euro')}`,
        provider:
          'Uw prijs per uur is anders dan gebruikelijk voor deze functiemix. Dat mag: het is een ruwe schatting.',
        officer: 'Een ruwe schatting van een eerder jaar. Kijk naar de opbouw, niet naar dit bedrag.',
      }),
      product: product.code,
    },
  ]
}
