import type { MissingItem } from './completeness.ts'

/** Addresses of the pages of one application. */
export function pagesOf(applicationId: string) {
  const base = `/aanmeldingen/${applicationId}`
  return {
    tasks: base,
    organisation: `${base}/organisatie`,
    products: `${base}/producten`,
    product: (code: string) => `${base}/producten/${code}`,
    criteria: `${base}/vragen`,
    criterion: (criterionId: string) => `${base}/vragen/${criterionId}`,
    evidence: (criterionId: string, evidenceId: string) => `${base}/vragen/${criterionId}/bewijs/${evidenceId}`,
    statements: `${base}/gegevens`,
    costPrice: `${base}/kostprijs`,
    summary: `${base}/overzicht`,
    submit: `${base}/indienen`,
    withdraw: `${base}/intrekken`,
    repair: `${base}/herstel`,
    decision: `${base}/besluit`,
    category: `${base}/categorie`,
    receipt: (submissionId: string) => `${base}/ontvangst/${submissionId}`,
  }
}

/** What is about the choice of products, not about the details of one. */
export const ABOUT_THE_CHOICE: ReadonlySet<MissingItem['kind']> = new Set<MissingItem['kind']>([
  'no-product-chosen',
  'product-rule',
  'product-not-open',
])

/** The page on which something missing is filled in. */
export function pageOfMissing(applicationId: string, item: MissingItem): string {
  const pages = pagesOf(applicationId)
  const asked = () => pages.criterion(item.target)
  const places: Record<MissingItem['section'], () => string> = {
    organisation: () => (item.target === 'signatories' ? '/organisatie/tekenbevoegden' : pages.organisation),
    products: () => (ABOUT_THE_CHOICE.has(item.kind) ? pages.products : pages.product(item.target)),
    'self-declaration': asked,
    criteria: asked,
    requirements: asked,
    evidence: () => pages.evidence(String(item.params.criterion), item.target),
    statements: () => pages.statements,
    'cost-price': () => pages.costPrice,
  }
  return places[item.section]()
}
