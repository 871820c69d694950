import { euro, sumOf, type Exact } from '#app/utils/money.ts'
import { UNIT_WORDS } from '../fields/product-fields.ts'
import { netHours } from '../labour-cost.ts'
import type { Check, ProductAtHand } from './check.ts'
import { outcome } from './outcome.ts'
import { bandCheck, shown } from './outside-band.ts'

const DAYS_PER_YEAR = 365

/** What is asked about a group: its places, occupancy, volume, and whether the staff can fill the hours. */
export function groupChecks(at: ProductAtHand): Check[] {
  return [...group(at), ...presence(at)]
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
  return bandCheck(context, ratio, {
    id: 'presence',
    product: at.product.code,
    bandKey: 'presence',
    narrow: { productUnit: 'day' },
    rule: 'De fte op de groep passen bij de uren dat er medewerkers zijn.',
    provider: `Met ${shown(fte, 'number')} fte vult u ${shown(ratio, 'share')} van de ${shown(euro(input.presenceHours), 'hours')} per etmaal. Licht toe, bijvoorbeeld met slaapdiensten.`,
    officer: 'Slaapdiensten vragen minder fte, dubbele bezetting meer.',
  })
}
