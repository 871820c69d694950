import type { Reason } from '#app/utils/refusal.ts'

/** A verdict that a person gave on one criterion. */
export type GivenVerdict = {
  criterionId: string
  reader: 'first' | 'second'
  outcome: 'met' | 'not-met'
  reason: string
  /** Products it is about; empty: all that were asked for. */
  products: readonly string[]
  internalNote: string
  officerId: string
  officerName: string
  givenAt: Date
  rowVersion: number
}

/** What four eyes need to know of a proposed decision. */
export type ProposedDecision = {
  proposedBy: string
  proposedAt: Date
  products: readonly { outcome: 'admitted' | 'refused'; reasons?: readonly { criterionId: string }[] }[]
}

/** The criteria on which something is refused: each asks for the own verdict of a second officer. */
export function criteriaForSecondReader(proposal: ProposedDecision): string[] {
  const refused = proposal.products.flatMap((product) => (product.outcome === 'refused' ? (product.reasons ?? []) : []))
  return [...new Set(refused.map((reason) => reason.criterionId))]
}

/** The own verdicts this officer gave on this proposal; one given on an earlier proposal does not count any more. */
export function secondVerdicts(
  proposal: ProposedDecision,
  verdicts: readonly GivenVerdict[],
  officerId: string,
): GivenVerdict[] {
  return verdicts.filter(
    (verdict) =>
      verdict.reader === 'second' &&
      verdict.officerId === officerId &&
      verdict.givenAt.getTime() >= proposal.proposedAt.getTime(),
  )
}

/** Refused criteria on which this officer has not given an own verdict yet. */
export function stillToRead(
  proposal: ProposedDecision,
  verdicts: readonly GivenVerdict[],
  officerId: string,
): string[] {
  const given = new Set(secondVerdicts(proposal, verdicts, officerId).map((verdict) => verdict.criterionId))
  return criteriaForSecondReader(proposal).filter((criterionId) => !given.has(criterionId))
}

/** True while this officer must not see what the first officer found: the own verdicts come first. */
export function isBlind(
  proposal: ProposedDecision | null,
  verdicts: readonly GivenVerdict[],
  officerId: string,
): boolean {
  if (proposal === null || proposal.proposedBy === officerId) return false
  return stillToRead(proposal, verdicts, officerId).length > 0
}

/**
 * Every reason why this officer cannot confirm this decision; an empty list means that four eyes agree. The confirmer
 * is another person than whoever proposed it or judged a refused criterion first, has read the refused criteria, and
 * finds the same. When they differ the proposal goes back with a reason.
 */
export function fourEyesRefusals(
  proposal: ProposedDecision,
  verdicts: readonly GivenVerdict[],
  officerId: string,
): Reason[] {
  const refused = criteriaForSecondReader(proposal)
  const ownFirst = verdicts.some(
    (verdict) => verdict.reader === 'first' && verdict.officerId === officerId && refused.includes(verdict.criterionId),
  )
  const differing = secondVerdicts(proposal, verdicts, officerId).filter(
    (verdict) => refused.includes(verdict.criterionId) && verdict.outcome === 'met',
  )
  return [
    ...(proposal.proposedBy === officerId ? [{ kind: 'assessment.ownProposal' }] : []),
    ...(ownFirst ? [{ kind: 'assessment.ownVerdict' }] : []),
    ...stillToRead(proposal, verdicts, officerId).map((criterion) => ({
      kind: 'assessment.secondVerdictMissing',
      params: { criterion },
    })),
    ...differing.map((verdict) => ({ kind: 'assessment.readersDiffer', params: { criterion: verdict.criterionId } })),
  ]
}
