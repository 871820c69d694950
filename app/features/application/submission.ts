import { canBindProvider, type Signatory } from '#app/features/party/provider.ts'
import type { ApplicationContent } from './application.ts'
import type { MissingItem } from './completeness.ts'
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
  return JSON.parse(text) as FrozenSubmission
}

/** True when the chosen signatories are known and may bind the provider: one alone, or two together. */
export function mayDeclare(
  signatories: readonly (Signatory & { id: string })[],
  chosenIds: readonly string[],
): boolean {
  const chosen = signatories.filter((one) => chosenIds.includes(one.id))
  return chosen.length === new Set(chosenIds).size && canBindProvider(chosen)
}

/** Number of a receipt: that of the application and how many times it was sent in, `AM-1001-2`. */
export function receiptNumber(applicationNumber: string, sequence: number): string {
  return `${applicationNumber}-${String(sequence)}`
}

/**
 * The content after a repair: what was sent in before, with only the answers and evidence of the reopened criteria taken
 * from what stands there now. Whatever else changed in between is not part of it.
 */
export function repairedContent(
  sent: ApplicationContent,
  now: ApplicationContent,
  criterionIds: readonly string[],
): ApplicationContent {
  const isOpen = (item: { criterionId: string }) => criterionIds.includes(item.criterionId)
  const isShut = (item: { criterionId: string }) => !isOpen(item)
  return {
    ...sent,
    answers: [...sent.answers.filter(isShut), ...now.answers.filter(isOpen)],
    evidence: [...sent.evidence.filter(isShut), ...now.evidence.filter(isOpen)],
  }
}

/** True when the answer or the evidence of this criterion is no longer what was sent in. */
export function isChanged(sent: ApplicationContent, now: ApplicationContent, criterionId: string): boolean {
  const part = ({ answers, evidence }: ApplicationContent) => {
    const here = (item: { criterionId: string }) => item.criterionId === criterionId
    return canonicalJson([answers.filter(here), evidence.filter(here)])
  }
  return part(sent) !== part(now)
}

/** What is still missing for the criteria that are asked again. */
export function stillMissing(missing: readonly MissingItem[], criterionIds: readonly string[]): MissingItem[] {
  return missing.filter((item) => criterionIds.includes(criterionOf(item)))
}

function criterionOf(item: MissingItem): string {
  return item.section === 'evidence' ? String(item.params.criterion) : item.target
}
