import { COST_PRICE_ITEM } from '#app/features/assessment/flag-answer.ts'
import type { Signatory } from '#app/features/party/provider.ts'
import type { ApplicationContent } from './application.ts'
import { missingItems, type CompletenessInput } from './completeness.ts'
import type { MissingItem } from './missing-item.ts'
import { placeOfPartyItem } from './party-completeness.ts'
import { canonicalJson, snapshotText, type Snapshot } from './snapshot.ts'

/** Who pressed the button, and in whose name: the signatories stated that all is true and that they may say so. */
export type Declaration = { personName: string; signatories: string[]; statement: 'true-and-authorised' }

/** What is frozen: the snapshot, who declared it, and for a repair which criteria were asked again. */
export type FrozenSubmission = Snapshot & {
  declaration: Declaration
  repair: { requestId: string; criterionIds: string[] } | null
}

/** The one spelling of what is frozen; its SHA-256 stands on the receipt. */
export function frozenText(submission: FrozenSubmission): string {
  return snapshotText(submission)
}

/** What was frozen, from its text. */
export function readFrozen(text: string): FrozenSubmission {
  const frozen = JSON.parse(text) as FrozenSubmission
  return { ...frozen, content: { ...NOTHING_MORE, ...frozen.content } }
}

/** What was not asked yet when the first submissions were frozen. */
const NOTHING_MORE: Pick<ApplicationContent, 'parties' | 'dropped' | 'agreement'> = {
  parties: [],
  dropped: [],
  agreement: null,
}

/**
 * True when whoever presses the button may declare for these signatories: they are known, and one of them may sign
 * alone. Who may only sign together each sign themselves.
 */
export function mayDeclare(
  signatories: readonly (Signatory & { id: string })[],
  chosenIds: readonly string[],
): boolean {
  const chosen = signatories.filter((one) => chosenIds.includes(one.id))
  return chosen.length === new Set(chosenIds).size && chosen.some((one) => one.authority === 'alone')
}

/** Number of a receipt: that of the application and how many times it was sent in, `AM-1001-2`. */
export function receiptNumber(applicationNumber: string, sequence: number): string {
  return `${applicationNumber}-${String(sequence)}`
}

type Answered = Pick<ApplicationContent, 'answers' | 'evidence'>

/**
 * The content after a repair: what was sent in before, with only the answers and evidence of the reopened criteria taken
 * from what stands there now, and the workbook when questions about the cost price were asked. Whatever else changed in between is not part of it.
 */
export function repairedContent(
  sent: ApplicationContent,
  now: ApplicationContent,
  criterionIds: readonly string[],
): ApplicationContent {
  const isOpen = (item: { criterionId: string }) => criterionIds.includes(item.criterionId)
  const isShut = (item: { criterionId: string }) => !isOpen(item)
  const repaired = <Part extends Answered>(before: Part, after: Answered | undefined): Part => ({
    ...before,
    answers: [...before.answers.filter(isShut), ...(after?.answers ?? []).filter(isOpen)],
    evidence: [...before.evidence.filter(isShut), ...(after?.evidence ?? []).filter(isOpen)],
  })
  const parties = sent.parties.map((party) =>
    repaired(
      party,
      now.parties.find((one) => one.id === party.id),
    ),
  )
  const costPrice = criterionIds.includes(COST_PRICE_ITEM) ? now.costPrice : sent.costPrice
  return { ...repaired(sent, now), costPrice, parties }
}

/**
 * The content after a re-confirmation: what was sent in before, with the answers and evidence of the reopened criteria
 * as they stand now, and without the products that were taken out since.
 */
export function reconfirmedContent(
  sent: ApplicationContent,
  now: ApplicationContent,
  criterionIds: readonly string[],
): ApplicationContent {
  const content = repairedContent(sent, now, criterionIds)
  const chosen = new Set(now.products.map((product) => product.productCode))
  return { ...content, products: content.products.filter((product) => chosen.has(product.productCode)) }
}

/** How many things stand in the way of sending a re-confirmation in: only what the region changed is looked at. */
export function stillToReconfirm(
  dossier: { completeness: CompletenessInput },
  criterionIds: readonly string[],
): number {
  const missing = missingItems(dossier.completeness)
  const products = missing.filter((item) => item.section === 'products')
  return new Set([...stillMissing(missing, criterionIds), ...products]).size
}

/** True when the answer or the evidence of this criterion is no longer what was sent in. */
export function isChanged(sent: ApplicationContent, now: ApplicationContent, criterionId: string): boolean {
  const here = (item: { criterionId: string }) => item.criterionId === criterionId
  const part = (content: ApplicationContent) =>
    canonicalJson(
      [content, ...content.parties].map(({ answers, evidence }) => [answers.filter(here), evidence.filter(here)]),
    )
  const workbook = criterionId === COST_PRICE_ITEM && canonicalJson(sent.costPrice) !== canonicalJson(now.costPrice)
  return workbook || part(sent) !== part(now)
}

/** What is still missing for the criteria that are asked again. */
export function stillMissing(missing: readonly MissingItem[], criterionIds: readonly string[]): MissingItem[] {
  return missing.filter((item) => criterionIds.includes(criterionOf(item)))
}

function criterionOf(item: MissingItem): string {
  if (item.section === 'cost-price') return COST_PRICE_ITEM
  if (item.section === 'parties') return placeOfPartyItem(item.target).criterionId ?? ''
  return item.section === 'evidence' ? String(item.params.criterion) : item.target
}
