import { considerations1 } from '#templates/clauses/0.1-considerations/1.ts'
import { definitions1 } from '#templates/clauses/0.2-definitions/1.ts'
import { subject1 } from '#templates/clauses/1.01-subject/1.ts'
import { precedence1 } from '#templates/clauses/1.02-precedence/1.ts'
import { term1 } from '#templates/clauses/1.03-term/1.ts'
import { revision1 } from '#templates/clauses/1.04-revision/1.ts'
import { spendingLimit1 } from '#templates/clauses/1.05-spending-limit/1.ts'
import { insufficientUse1 } from '#templates/clauses/1.06-insufficient-use/1.ts'
import { eighteen1 } from '#templates/clauses/1.07-eighteen/1.ts'
import { integrityScreening1 } from '#templates/clauses/1.08-integrity-screening/1.ts'
import { socialReturn1 } from '#templates/clauses/1.09-social-return/1.ts'
import { category1 } from '#templates/clauses/1.10-category/1.ts'
import { categoryCEnding1 } from '#templates/clauses/1.11-category-c-ending/1.ts'
import { advertising1 } from '#templates/clauses/1.12-advertising/1.ts'
import { capacityInformation1 } from '#templates/clauses/1.13-capacity-information/1.ts'
import { monitoring1 } from '#templates/clauses/1.14-monitoring/1.ts'
import { fundamentalDecisions1 } from '#templates/clauses/1.15-fundamental-decisions/1.ts'
import { billableTime1 } from '#templates/clauses/1.16-billable-time/1.ts'
import { fairPrice1 } from '#templates/clauses/1.17-fair-price/1.ts'
import { transport1 } from '#templates/clauses/1.18-transport/1.ts'
import { responsibleProcurement1 } from '#templates/clauses/1.19-responsible-procurement/1.ts'
import { electronicSigning1 } from '#templates/clauses/1.20-electronic-signing/1.ts'
import { products1 } from '#templates/clauses/2.01-products/1.ts'
import { locations1 } from '#templates/clauses/2.02-locations/1.ts'
import { individualLimit1 } from '#templates/clauses/2.03-individual-limit/1.ts'
import { contact1 } from '#templates/clauses/2.04-contact/1.ts'
import { delivery1 } from '#templates/clauses/3.01-delivery/1.ts'
import { indexation1 } from '#templates/clauses/3.02-indexation/1.ts'
import { marketing1 } from '#templates/clauses/3.03-marketing/1.ts'
import { continuity1 } from '#templates/clauses/3.04-continuity/1.ts'
import { waitingTimes1 } from '#templates/clauses/3.05-waiting-times/1.ts'
import { intakeStop1 } from '#templates/clauses/3.06-intake-stop/1.ts'
import { refusal1 } from '#templates/clauses/3.07-refusal/1.ts'
import { changedNeed1 } from '#templates/clauses/3.08-changed-need/1.ts'
import { subcontracting1 } from '#templates/clauses/3.09-subcontracting/1.ts'
import { information1 } from '#templates/clauses/3.10-information/1.ts'
import { messages1 } from '#templates/clauses/3.11-messages/1.ts'
import { unduePayment1 } from '#templates/clauses/3.12-undue-payment/1.ts'
import { claims1 } from '#templates/clauses/3.13-claims/1.ts'
import { payment1 } from '#templates/clauses/3.14-payment/1.ts'
import { ownership1 } from '#templates/clauses/3.15-ownership/1.ts'
import { supervision1 } from '#templates/clauses/3.16-supervision/1.ts'
import { integrity1 } from '#templates/clauses/3.17-integrity/1.ts'
import { findings1 } from '#templates/clauses/3.18-findings/1.ts'
import { breach1 } from '#templates/clauses/3.19-breach/1.ts'
import { transfer1 } from '#templates/clauses/3.20-transfer/1.ts'
import { financialResponsibility1 } from '#templates/clauses/3.21-financial-responsibility/1.ts'
import { necessaryAdjustment1 } from '#templates/clauses/3.22-necessary-adjustment/1.ts'
import { disputes1 } from '#templates/clauses/3.23-disputes/1.ts'
import { alteredAgreement1 } from '#templates/clauses/3.24-altered-agreement/1.ts'
import { nullity1 } from '#templates/clauses/3.25-nullity/1.ts'
import { notices1 } from '#templates/clauses/3.26-notices/1.ts'
import { afterEnding1 } from '#templates/clauses/3.27-after-ending/1.ts'
import { liability1 } from '#templates/clauses/3.28-liability/1.ts'
import { changedCircumstances1 } from '#templates/clauses/3.29-changed-circumstances/1.ts'
import { standardUpdate1 } from '#templates/clauses/3.30-standard-update/1.ts'
import { dataBreach1 } from '#templates/clauses/3.31-data-breach/1.ts'
import { annexCategoryA1 } from '#templates/clauses/annex-2-category-a/1.ts'
import { annexCategoryB1 } from '#templates/clauses/annex-2-category-b/1.ts'
import { annexCategoryC1 } from '#templates/clauses/annex-2-category-c/1.ts'
import type { Clause } from '#app/features/agreement/text/clause.ts'
import { ANNEXES } from '#app/features/agreement/text/edition.ts'
import type { ContractText, LaidClause } from '#app/features/agreement/text/contract-text.ts'
import { layClauses } from '#app/features/agreement/text/lay-clauses.ts'

/** The clauses of this version, in the order of the document. Registered by hand, one line per clause version. */
export const CLAUSES: readonly Clause[] = [
  considerations1,
  definitions1,
  subject1,
  precedence1,
  term1,
  revision1,
  spendingLimit1,
  insufficientUse1,
  eighteen1,
  integrityScreening1,
  socialReturn1,
  category1,
  categoryCEnding1,
  advertising1,
  capacityInformation1,
  monitoring1,
  fundamentalDecisions1,
  billableTime1,
  fairPrice1,
  transport1,
  responsibleProcurement1,
  electronicSigning1,
  products1,
  locations1,
  individualLimit1,
  contact1,
  delivery1,
  indexation1,
  marketing1,
  continuity1,
  waitingTimes1,
  intakeStop1,
  refusal1,
  changedNeed1,
  subcontracting1,
  information1,
  messages1,
  unduePayment1,
  claims1,
  payment1,
  ownership1,
  supervision1,
  integrity1,
  findings1,
  breach1,
  transfer1,
  financialResponsibility1,
  necessaryAdjustment1,
  disputes1,
  alteredAgreement1,
  nullity1,
  notices1,
  afterEnding1,
  liability1,
  changedCircumstances1,
  standardUpdate1,
  dataBreach1,
  annexCategoryA1,
  annexCategoryB1,
  annexCategoryC1,
]

/** The region whose own wording is shipped too. */
const SHIPPED_REGION = 'noord-limburg'

const laid = (clause: Clause): LaidClause => ({ effect: 'clause', scope: '', clause })

/** What is shipped, by layer: the common base, and the clauses that Noord-Limburg adds to it. */
export const SHIPPED = {
  region: SHIPPED_REGION,
  base: CLAUSES.filter(({ layer }) => layer === 'base').map(laid),
  overlays: CLAUSES.filter(({ layer }) => layer !== 'base').map(laid),
} as const

/** The shipped text as a whole. Model text: no lawyer has adopted it. */
export function shippedText(): ContractText {
  const { base, overlays, region } = SHIPPED
  return { region, edition: 1, modelText: true, clauses: layClauses(base, overlays, region), annexes: ANNEXES }
}
