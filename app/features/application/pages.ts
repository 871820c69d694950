import type { ApplicationStatus } from './application.ts'
import type { MissingItem } from './missing-item.ts'
import { placeOfPartyItem } from './party-completeness.ts'

/** Addresses of the pages of one application. */
export function pagesOf(applicationId: string) {
  const base = `/aanmeldingen/${applicationId}`
  return {
    tasks: base,
    organisation: `${base}/organisatie`,
    products: `${base}/producten`,
    product: (code: string) => `${base}/producten/${code}`,
    ending: (code: string) => `${base}/stoppen/${code}`,
    criteria: `${base}/vragen`,
    criterion: (criterionId: string) => `${base}/vragen/${criterionId}`,
    evidence: (criterionId: string, evidenceId: string) => `${base}/vragen/${criterionId}/bewijs/${evidenceId}`,
    statements: `${base}/gegevens`,
    parties: `${base}/partijen`,
    newParty: (role: string) => `${base}/partijen/nieuw?rol=${role}`,
    party: (partyId: string) => `${base}/partijen/${partyId}`,
    partyCriterion: (partyId: string, criterionId: string) => `${base}/partijen/${partyId}/vragen/${criterionId}`,
    partyEvidence: (place: { partyId: string; criterionId: string; evidenceId: string }) =>
      `${base}/partijen/${place.partyId}/vragen/${place.criterionId}/bewijs/${place.evidenceId}`,
    missing: `${base}/ontbreekt`,
    takeOver: `${base}/overnemen`,
    costPrice: `${base}/kostprijs`,
    typedCostPrice: `${base}/kostprijs/invullen`,
    typedPage: (page: string) => `${base}/kostprijs/invullen/${page === 'org' ? 'organisatie' : page}`,
    summary: `${base}/overzicht`,
    submit: `${base}/indienen`,
    withdraw: `${base}/intrekken`,
    reconfirm: `${base}/herbevestigen`,
    repair: `${base}/herstel`,
    decision: `${base}/besluit`,
    objection: `${base}/bezwaar`,
    replay: (decisionId: string) => `${base}/besluit/${decisionId}/replay`,
    category: `${base}/categorie`,
    receipt: (submissionId: string) => `${base}/ontvangst/${submissionId}`,
  }
}

/** The place to type the answer with this key; undefined when the key names no single place. */
export function typedPlaceOf(applicationId: string, key: string): string | undefined {
  const [page = '', name] = key.split('.')
  if (name === undefined || name === 'sheet' || page === 'template') return undefined
  return `${pagesOf(applicationId).typedPage(page)}#${key}`
}

/** Where one came from to answer a question: the task list, or what is open of a submitted application. */
export function backPage(status: ApplicationStatus): 'tasks' | 'repair' | 'reconfirm' {
  if (status === 'repair-asked') return 'repair'
  return status === 'submitted' ? 'reconfirm' : 'tasks'
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
    products: () => {
      if (ABOUT_THE_CHOICE.has(item.kind)) return pages.products
      return item.kind.startsWith('end-') ? pages.ending(item.target) : pages.product(item.target)
    },
    parties: () => {
      const { partyId, criterionId } = placeOfPartyItem(item.target)
      return criterionId === undefined ? pages.party(partyId) : pages.partyCriterion(partyId, criterionId)
    },
    'self-declaration': asked,
    criteria: asked,
    requirements: asked,
    evidence: () => pages.evidence(String(item.params.criterion), item.target),
    statements: () => pages.statements,
    'cost-price': () => pages.costPrice,
  }
  return places[item.section]()
}
