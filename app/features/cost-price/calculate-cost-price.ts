import { centsText, euro, splitCents } from '#app/utils/money.ts'
import type { CostPrice, CostPriceProduct } from './cost-price.ts'
import type { OrganisationInput, ProductInput, WorkbookInput } from './cost-price.schema.ts'
import { organisationTerm } from './labour-cost.ts'
import { plain, plainTerm, result, sum, type ExactTerm } from './terms.ts'
import { directCosts } from './models/direct-costs.ts'
import type { DirectCosts } from './models/shared.ts'

type CellOf = (key: string) => string | undefined
const NO_CELLS: CellOf = () => undefined

/** The cost price of every product that is filled in, in the order of `products`. */
export function calculateCostPrices(
  input: WorkbookInput,
  products: readonly CostPriceProduct[],
  cellOf: CellOf = NO_CELLS,
): CostPrice[] {
  return products.flatMap((product) => {
    const filled = input.products.find(({ code }) => code === product.code)
    return filled === undefined ? [] : [calculateCostPrice(input.organisation, filled, product, cellOf)]
  })
}

/**
 * The cost price of one unit, split over the four elements of art. 2.3 lid 1 Besluit Jeugdwet (Stb. 2024, 69).
 *
 * price = (direct / (1 - o) x (1 + r) + housing) x (1 + i), rounded half up to cents. Element a is professionals,
 * client-bound and not; b other client-bound costs; c overhead, with risk and innovation and with housing that is
 * kept apart; d what indexation adds. The law names four elements only: risk and innovation are costs of the
 * organisation as a whole, so they stand in c and are shown apart in `detail`. Cents are divided by largest remainder.
 */
export function calculateCostPrice(
  organisation: OrganisationInput,
  input: ProductInput,
  product: CostPriceProduct,
  cellOf: CellOf = NO_CELLS,
): CostPrice {
  const direct = directCosts(organisation, input)
  const parts = addOnTop(organisation, input, direct)
  const price = totalTerm(input, parts)
  const exact = parts.map((part) => plain(part.value)) as Four
  const rounded = centsText(price.value)
  const [a, b, c, d] = splitCents(rounded, exact) as Four
  const [, , overheadElement] = parts
  const [overhead, risk, housing] = overheadElement.parts.map((part) => plain(part.value)) as [string, string, string]
  return {
    code: product.code,
    name: product.name,
    unit: product.unit,
    price: rounded,
    elements: { a, b, c, d },
    exact: { price: plain(price.value), a: exact[0], b: exact[1], c: exact[2], d: exact[3] },
    detail: {
      clientBound: plain(direct.clientBound.value),
      notClientBound: plain(direct.notClientBound.value),
      overhead,
      risk,
      housing,
    },
    explanation: plainTerm(price, cellOf),
  }
}

type Four = [string, string, string, string]
type FourTerms = [ExactTerm, ExactTerm, ExactTerm, ExactTerm]

function addOnTop(organisation: OrganisationInput, input: ProductInput, direct: DirectCosts): FourTerms {
  const professionals = [direct.clientBound, direct.notClientBound]
  const a = element(input, 'a', 'a. Beroepskrachten', professionals)
  const b = element(input, 'b', 'b. Andere cliëntgebonden kosten', [direct.other])
  const directTotal = a.value.plus(b.value)
  const overheadShare = organisationTerm(organisation, 'overheadShare')
  const overhead = result(
    {
      key: `${input.code}.overhead`,
      label: 'Overhead',
      unit: 'euro',
      formula: 'directe kosten x overhead : (1 - overhead)',
    },
    directTotal.times(overheadShare.value).dividedBy(euro(1).minus(overheadShare.value)),
    [a, b, overheadShare].map(withoutParts),
  )
  const riskShare = organisationTerm(organisation, 'riskAndInnovation')
  const risk = result(
    {
      key: `${input.code}.risk`,
      label: 'Risico en innovatie',
      unit: 'euro',
      formula: '(directe kosten + overhead) x opslag',
    },
    directTotal.plus(overhead.value).times(riskShare.value),
    [a, b, overhead, riskShare].map(withoutParts),
  )
  const c = element(input, 'c', 'c. Overhead', [overhead, risk, direct.housing])
  const index = indexTerm(organisation)
  const d = result(
    { key: `${input.code}.element.d`, label: 'd. Indexering', unit: 'euro', formula: '(a + b + c) x indexering' },
    sum([a, b, c]).times(index.value),
    [withoutParts(a), withoutParts(b), withoutParts(c), index],
  )
  return [a, b, c, d]
}

/** i = weight x OVA + (1 - weight) x ppc + correction of last year (facts §3, method of VNG). */
export function indexTerm(organisation: OrganisationInput): ExactTerm {
  const ova = organisationTerm(organisation, 'indexOva')
  const ppc = organisationTerm(organisation, 'indexPpc')
  const weight = organisationTerm(organisation, 'indexWageWeight')
  const correction = organisationTerm(organisation, 'indexCorrection')
  const value = weight.value.times(ova.value).plus(euro(1).minus(weight.value).times(ppc.value)).plus(correction.value)
  const formula = 'gewicht lonen x OVA + gewicht prijzen x ppc + correctie'
  return result({ key: 'org.index', label: 'Indexering', unit: 'share', formula }, value, [
    weight,
    ova,
    ppc,
    correction,
  ])
}

function element(input: ProductInput, name: string, label: string, parts: ExactTerm[]): ExactTerm {
  return result({ key: `${input.code}.element.${name}`, label, unit: 'euro', formula: 'som' }, sum(parts), parts)
}

function totalTerm(input: ProductInput, elements: ExactTerm[]): ExactTerm {
  return result(
    { key: `${input.code}.price`, label: 'Kostprijs', unit: 'euro', formula: 'a + b + c + d' },
    sum(elements),
    elements,
  )
}

/** Opened elsewhere in the tree already: named here without its parts. */
function withoutParts(term: ExactTerm): ExactTerm {
  return { ...term, parts: [] }
}
