import { z } from 'zod'
import { agreementProduct, type AgreementParameters, type AgreementProduct } from '../agreement.schema.ts'

/** A paragraph of an article, with what is listed under it. */
export type Paragraph = { text: string; items: string[] }

/** An article as it reads, as it came out of composing. */
export type ArticleText = {
  clauseId: string
  article: string
  title: string
  holds: boolean
  paragraphs: Paragraph[]
}

/** An article that an amendment replaces; `dropped` when it is no part of the text any more. */
export type ArticleChange = ArticleText & { dropped: boolean }

const party = z.object({ name: z.string(), kvk: z.string(), address: z.string() })
export type Party = z.infer<typeof party>

/** What an amendment changes, by kind; the facts before stand beside those after, so that it can be read by itself. */
export type AmendmentChange =
  | {
      kind: 'products'
      added: AgreementProduct[]
      dropped: { code: string; name: string; endsOn: string }[]
      /** The programme of requirements of what is added. */
      requirements?: { code: string; text: string }[]
    }
  | { kind: 'tariffs'; tariffs: { code: string; name: string; from: string; to: string }[] }
  | { kind: 'category'; from: string; to: string; reasons: string[]; meetingsPerYear: number }
  | { kind: 'terms'; summary: string }
  | { kind: 'party'; from: Party; to: Party }
  | { kind: 'extension'; from: string; to: string; evaluatedOn: string }
  | { kind: 'suspension'; until: string }
  | { kind: 'lifting'; since: string }

const contractFacts = z.object({
  provider: party,
  category: z.object({ letter: z.string(), reasons: z.array(z.string()), meetingsPerYear: z.int() }),
  terms: z.object({
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    extensionYears: z.int(),
    extendedUntil: z.iso.date(),
    extensionNoticeMonths: z.int(),
    evaluationAfterYears: z.int(),
    providerNoticeMonths: z.int(),
    clientNoticeMonths: z.int(),
  }),
})
/** What of the contract data an amendment can change or depends on. */
export type ContractFacts = z.infer<typeof contractFacts>

/** Of the contract data of a signed agreement what amendments are about. Throws for an agreement without a text. */
export const contractFactsOf = ({ contract }: Pick<AgreementParameters, 'contract'>): ContractFacts =>
  contractFacts.parse(contract)

/** The number of the amendment from which something is so; 0 is the agreement itself. */
export type Origin = number

/** A product that may be delivered, with its last day when that is known, and since which amendment it reads so. */
export type ProductOn = AgreementProduct & { endsOn: string | null; origin: Origin }

/** What holds between the parties on a day, each part with where it comes from. */
export type TermsOn = {
  provider: Party & { origin: Origin }
  category: ContractFacts['category'] & { origin: Origin }
  endsOn: { day: string; origin: Origin }
  products: ProductOn[]
  suspended: { since: string; until: string; origin: Origin } | null
}

/** An amendment that holds, as far as reckoning with it goes. */
export type Amended = { number: number; effectiveOn: string; change: AmendmentChange }

/** What the agreement itself says, before any amendment. */
export function termsAtStart(parameters: AgreementParameters): TermsOn {
  const { provider, category, terms } = contractFactsOf(parameters)
  return {
    provider: { ...provider, origin: 0 },
    category: { ...category, origin: 0 },
    endsOn: { day: terms.endsOn, origin: 0 },
    products: parameters.products.map((product) => ({ ...agreementProduct.parse(product), endsOn: null, origin: 0 })),
    suspended: null,
  }
}

/** Amendments in the order in which they count: by the day they start, then by number. */
export function inOrder<One extends { number: number; effectiveOn: string }>(amendments: readonly One[]): One[] {
  return [...amendments].sort((one, other) =>
    one.effectiveOn === other.effectiveOn ? one.number - other.number : one.effectiveOn < other.effectiveOn ? -1 : 1,
  )
}

/** What holds on a day: the agreement with every amendment that started by then, one after the other. */
export function termsOn(start: TermsOn, amendments: readonly Amended[], day: string): TermsOn {
  const terms = inOrder(amendments)
    .filter((one) => one.effectiveOn <= day)
    .reduce(applied, start)
  const { suspended } = terms
  return {
    ...terms,
    products: terms.products.filter(({ endsOn }) => endsOn === null || endsOn >= day),
    suspended: suspended && suspended.until >= day ? suspended : null,
  }
}

function applied(terms: TermsOn, { number: origin, effectiveOn, change }: Amended): TermsOn {
  switch (change.kind) {
    case 'products':
      return { ...terms, products: productsAfter(terms.products, change, origin) }
    case 'tariffs':
      return { ...terms, products: terms.products.map((product) => retariffed(product, change.tariffs, origin)) }
    case 'category':
      return {
        ...terms,
        category: { letter: change.to, reasons: change.reasons, meetingsPerYear: change.meetingsPerYear, origin },
      }
    case 'party':
      return { ...terms, provider: { ...change.to, origin } }
    case 'extension':
      return { ...terms, endsOn: { day: change.to, origin } }
    case 'suspension':
      return { ...terms, suspended: { since: effectiveOn, until: change.until, origin } }
    case 'lifting':
      return { ...terms, suspended: null }
    case 'terms':
      return terms
  }
}

type ProductChange = Extract<AmendmentChange, { kind: 'products' }>

/** A product that stops keeps its place until its last day; what is added again counts as new. */
function productsAfter(products: readonly ProductOn[], { added, dropped }: ProductChange, origin: Origin): ProductOn[] {
  const fresh = new Set(added.map(({ code }) => code))
  const kept = products
    .filter(({ code }) => !fresh.has(code))
    .map((product) => {
      const ends = dropped.find(({ code }) => code === product.code)
      return ends ? { ...product, endsOn: ends.endsOn, origin } : product
    })
  return [...kept, ...added.map((product) => ({ ...product, endsOn: null, origin }))]
}

function retariffed(product: ProductOn, tariffs: readonly { code: string; to: string }[], origin: Origin): ProductOn {
  const risen = tariffs.find(({ code }) => code === product.code)
  return risen ? { ...product, tariff: risen.to, origin } : product
}
