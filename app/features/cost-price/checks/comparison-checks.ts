import { euro, Exact } from '#app/utils/money.ts'
import type { Check, CheckContext, ProductAtHand } from './check.ts'
import { bandCheck, shown } from './outside-band.ts'
import { outcome } from './outcome.ts'

/** Checks against something outside the workbook's own numbers. */
export function comparisonChecks(at: ProductAtHand): Check[] {
  return [...recalculation(at), ...peers(at), ...previous(at), ...tariff(at)]
}

/** Check 9: the price in the workbook is the one the portal calculates, within half a percent. */
function recalculation(at: ProductAtHand): Check[] {
  const stated = at.context.statedPrices?.[at.product.code]
  if (stated === undefined || euro(at.price.price).isZero()) return []
  return bandCheck(at.context, euro(stated).dividedBy(euro(at.price.price)).minus(1).abs(), {
    id: 'recalculation',
    product: at.product.code,
    bandKey: 'recalculation',
    rule: 'De kostprijs in het werkboek is gelijk aan de berekening van het portaal.',
    provider: `In uw werkboek staat ${shown(euro(stated), 'euro')}, wij berekenen ${shown(euro(at.price.price), 'euro')}. Bewaar het werkboek opnieuw in uw programma, of neem uw antwoorden over in een nieuw werkboek.`,
    officer:
      'Een formule is aangepast, of het programma heeft niet opnieuw gerekend. Het portaal rekent met zijn eigen formules.',
  })
}

/** Check 10: outside the middle half of other providers. Information for a conversation, not a measure. */
function peers(at: ProductAtHand): Check[] {
  const others = at.context.peers?.[at.product.code]
  if (others === undefined) return []
  const price = euro(at.price.price)
  if (price.gte(euro(others.lowerQuartile)) && price.lte(euro(others.upperQuartile))) return []
  return [
    outcome(at, 'peers', 'question', {
      rule: 'De kostprijs ligt tussen het eerste en derde kwart van de opgaven.',
      source: `${String(others.count)} opgaven voor dit product`,
      observed: shown(price, 'euro'),
      band: `${shown(euro(others.lowerQuartile), 'euro')} tot ${shown(euro(others.upperQuartile), 'euro')}`,
      provider: 'Uw kostprijs is anders dan die van de meeste aanbieders. Licht toe wat uw product bijzonder maakt.',
      officer:
        'De helft van de opgaven ligt per definitie buiten of op de rand; vraag alleen als de opbouw dat niet verklaart.',
    }),
  ]
}

function previous(at: ProductAtHand): Check[] {
  const before = at.context.previousPrices?.[at.product.code]
  if (before === undefined || euro(before).isZero()) return []
  return bandCheck(at.context, euro(at.price.price).dividedBy(euro(before)), {
    id: 'previous-submission',
    product: at.product.code,
    bandKey: 'previousChange',
    rule: 'De kostprijs verandert niet sterk ten opzichte van de vorige opgave.',
    provider: `Uw vorige opgave was ${shown(euro(before), 'euro')}. Licht toe waardoor de kostprijs is veranderd.`,
    officer: 'Vergelijk de vier elementen met de vorige opgave.',
  })
}

function tariff(at: ProductAtHand): Check[] {
  if (euro(at.product.tariff).isZero()) return []
  return bandCheck(at.context, euro(at.price.price).dividedBy(euro(at.product.tariff)), {
    id: 'tariff-ratio',
    product: at.product.code,
    bandKey: 'tariffRatio',
    severity: 'information',
    rule: 'Kostprijs gedeeld door het tarief van de regio.',
    provider:
      'Uw kostprijs is duidelijk anders dan het tarief. Dat is een gegeven voor het tariefonderzoek, geen fout.',
    officer: 'Neem dit mee in het tariefonderzoek.',
  })
}

/** The file was made from our template, for exactly these products, and its formulas are untouched. */
export function templateChecks(context: CheckContext): Check[] {
  const checks: Check[] = []
  const changed = context.changedCells ?? []
  if (changed.length > 0)
    checks.push({
      id: 'template-untouched',
      product: null,
      severity: 'question',
      rule: 'De formules van het werkboek zijn niet veranderd.',
      source: 'Werkboek van het portaal',
      observed: `${String(changed.length)} cellen: ${changed.slice(0, 5).join(', ')}`,
      band: 'geen',
      provider:
        'In deze cellen staat een andere formule. Het portaal rekent met zijn eigen formules; kijk of u dat bedoelt.',
      officer: 'Het portaal heeft de veranderde formules niet gebruikt.',
    })
  const codes = context.products.map((product) => product.code)
  const others = (context.madeFor ?? codes).filter((code) => !codes.includes(code))
  const fits = ({ code, unit }: CheckContext['products'][number]) =>
    context.input.products.some((product) => product.code === code && product.unit === unit)
  const absent = context.products.filter((product) => !fits(product)).map((product) => product.code)
  if (others.length > 0 || absent.length > 0) checks.push(productsDiffer(others, absent))
  return checks
}

function productsDiffer(others: readonly string[], absent: readonly string[]): Check {
  const observed = [
    ...(absent.length > 0 ? [`niet ingevuld: ${absent.join(', ')}`] : []),
    ...(others.length > 0 ? [`niet gekozen: ${others.join(', ')}`] : []),
  ].join('; ')
  return {
    id: 'unit-and-product',
    product: null,
    severity: absent.length > 0 ? 'blocking' : 'information',
    rule: 'Het werkboek gaat over precies de gekozen producten, in hun eenheid.',
    source: 'Aanmelding',
    observed,
    band: 'de producten van de aanmelding',
    provider:
      'Het werkboek past niet bij uw gekozen producten. Vul de ontbrekende bladen in of download een nieuw werkboek.',
    officer: 'De keuze van producten is na het downloaden veranderd.',
  }
}

/**
 * Check 11, first half: the personnel costs of the annual accounts are usual, and fit the cost prices. The accounts count
 * all personnel, the cost price counts professionals in element a; personnel in the overhead may explain the rest, within
 * the allowed difference.
 */
export function personnelChecks(context: CheckContext): Check[] {
  const share = professionalsShare(context)
  const { accountsPersonnelShare, overheadShare } = context.input.organisation
  if (share === undefined || accountsPersonnelShare === undefined) return []
  const accounts = euro(accountsPersonnelShare)
  const above = share.minus(accounts)
  const below = accounts.minus(share).minus(euro(overheadShare))
  return [
    ...bandCheck(context, accounts, {
      id: 'personnel-share',
      product: null,
      bandKey: 'personnelShare',
      rule: 'De personeelskosten in de jaarrekening zijn een gebruikelijk deel van de kosten.',
      provider: 'Het deel personeelskosten in uw jaarrekening is ongebruikelijk. Licht toe.',
      officer: 'Veel inhuur of onderaanneming kan dit verklaren.',
    }),
    ...bandCheck(context, Exact.max(0, above, below), {
      id: 'annual-accounts',
      product: null,
      bandKey: 'accountsDifference',
      rule: 'De kosten van beroepskrachten passen bij de personeelskosten in de jaarrekening.',
      provider: `In uw kostprijs zijn beroepskrachten ${shown(share, 'share')} van de kosten, in uw jaarrekening is al het personeel ${shown(accounts, 'share')}. Licht het verschil toe.`,
      officer: 'Element a telt alleen beroepskrachten; de jaarrekening telt ook het personeel van de overhead.',
    }),
  ]
}

/** Element a as share of the price: weighed by turnover where every volume is known, else the plain average. */
function professionalsShare({ prices, input }: CheckContext): Exact | undefined {
  const known = prices.filter((price) => !euro(price.price).isZero())
  if (known.length === 0) return undefined
  const volumes = known.map(({ code }) => input.products.find((one) => one.code === code)?.volume)
  const weights = volumes.every((one) => one !== undefined && !euro(one).isZero())
    ? known.map((price, place) => euro(price.exact.price).times(euro(volumes[place] ?? '0')))
    : known.map(() => euro(1))
  const total = weights.reduce((sum, one) => sum.plus(one), euro(0))
  return known.reduce((sum, price, place) => {
    const share = euro(price.exact.a).dividedBy(euro(price.exact.price))
    return sum.plus(share.times(weights[place] ?? euro(0)).dividedBy(total))
  }, euro(0))
}
