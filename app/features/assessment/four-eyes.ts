import type { Reason } from '#app/utils/refusal.ts'
import type { StatedShortcoming } from './shortcoming.ts'

/** A verdict that a person gave on one criterion. */
export type GivenVerdict = {
  criterionId: string
  reader: 'first' | 'second' | 'third'
  outcome: 'met' | 'not-met'
  reason: string
  /** Products it is about; empty: all that were asked for. */
  products: readonly string[]
  /** Null for a verdict "met" on which the portal found nothing short. */
  shortcoming: StatedShortcoming | null
  internalNote: string
  officerId: string
  officerName: string
  givenAt: Date
  rowVersion: number
}

/** The verdict that counts: that of the third reader, until the first judges new data after a repair. */
export function standingVerdict({ first, third }: Readers): GivenVerdict | undefined {
  return first && third && third.givenAt.getTime() >= first.givenAt.getTime() ? third : first
}

/** The verdicts on one criterion. */
export type Readers = {
  first: GivenVerdict | undefined
  second: GivenVerdict | undefined
  third: GivenVerdict | undefined
}

/** What four eyes need to know of a proposed decision. */
export type ProposedDecision = {
  proposedBy: string
  proposedAt: Date
  /** The second officer, once the decision is confirmed: from then on nobody has to read it blind. */
  confirmedBy?: string | null
  products: readonly { outcome: 'admitted' | 'refused'; reasons?: readonly { criterionId: string }[] }[]
}

/** The criteria on which something is refused: each asks for the own verdict of a second officer. */
export function criteriaForSecondReader(proposal: ProposedDecision): string[] {
  const refused = proposal.products.flatMap((product) => (product.outcome === 'refused' ? (product.reasons ?? []) : []))
  return [...new Set(refused.map((reason) => reason.criterionId))]
}

/** The verdicts on one criterion, of those that were given. */
function readersOf(verdicts: readonly GivenVerdict[], criterionId: string): Readers {
  const by = (reader: GivenVerdict['reader']) =>
    verdicts.find((verdict) => verdict.criterionId === criterionId && verdict.reader === reader)
  return { first: by('first'), second: by('second'), third: by('third') }
}

/** True when a third officer has decided: nobody reads this criterion again before new data come in. */
function isSettled(verdicts: readonly GivenVerdict[], criterionId: string): boolean {
  return standingVerdict(readersOf(verdicts, criterionId))?.reader === 'third'
}

/** Verdicts on an earlier proposal do not count any more. */
function secondOn(proposal: ProposedDecision, verdicts: readonly GivenVerdict[]): GivenVerdict[] {
  return verdicts.filter(
    (verdict) => verdict.reader === 'second' && verdict.givenAt.getTime() >= proposal.proposedAt.getTime(),
  )
}

/** The own verdicts this officer gave on this proposal; one given on an earlier proposal does not count any more. */
export function secondVerdicts(
  proposal: ProposedDecision,
  verdicts: readonly GivenVerdict[],
  officerId: string,
): GivenVerdict[] {
  return secondOn(proposal, verdicts).filter((verdict) => verdict.officerId === officerId)
}

/** Refused criteria that the second officer finds met, and on which no third has decided yet. */
function differingCriteria(proposal: ProposedDecision, verdicts: readonly GivenVerdict[]): string[] {
  const refused = criteriaForSecondReader(proposal)
  return secondOn(proposal, verdicts)
    .filter((verdict) => verdict.outcome === 'met' && refused.includes(verdict.criterionId))
    .map((verdict) => verdict.criterionId)
    .filter((criterionId) => !isSettled(verdicts, criterionId))
}

/** Refused criteria on which this officer has yet to give an own verdict; those of a third reader are not among them. */
function stillToRead(proposal: ProposedDecision, verdicts: readonly GivenVerdict[], officerId: string): string[] {
  const given = new Set(secondVerdicts(proposal, verdicts, officerId).map((verdict) => verdict.criterionId))
  const differing = differingCriteria(proposal, verdicts)
  return criteriaForSecondReader(proposal).filter(
    (criterionId) => !given.has(criterionId) && !differing.includes(criterionId) && !isSettled(verdicts, criterionId),
  )
}

/** True while this officer must not see what the first officer found: the own verdicts come first. */
export function isBlind(
  proposal: ProposedDecision | null,
  verdicts: readonly GivenVerdict[],
  officerId: string,
): boolean {
  if (proposal === null || proposal.confirmedBy || proposal.proposedBy === officerId) return false
  return stillToRead(proposal, verdicts, officerId).length > 0
}

/**
 * As which reader this officer may judge this criterion now; null when somebody else is at turn. Before a proposal
 * everybody is first. After it, a refused criterion asks for another officer than proposed or judged it; where these
 * two differ, a third who judged nothing on this application before sees both and decides.
 */
export function readerOf(
  proposal: ProposedDecision | null,
  verdicts: readonly GivenVerdict[],
  of: { officerId: string; criterionId: string },
): GivenVerdict['reader'] | null {
  const { officerId, criterionId } = of
  if (proposal === null) return 'first'
  if (proposal.proposedBy === officerId) return null
  if (differingCriteria(proposal, verdicts).includes(criterionId)) {
    return verdicts.some((verdict) => verdict.officerId === officerId) ? null : 'third'
  }
  const ownFirst = readersOf(verdicts, criterionId).first?.officerId === officerId
  return !ownFirst && stillToRead(proposal, verdicts, officerId).includes(criterionId) ? 'second' : null
}

/**
 * Every reason why this officer cannot confirm this decision; an empty list means that four eyes agree. The confirmer
 * is another person than whoever proposed it or judged a refused criterion first, has read the refused criteria, and
 * finds the same; where they differ a third has decided.
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
  return [
    ...(proposal.proposedBy === officerId ? [{ kind: 'assessment.ownProposal' }] : []),
    ...(ownFirst ? [{ kind: 'assessment.ownVerdict' }] : []),
    ...stillToRead(proposal, verdicts, officerId).map((criterion) => ({
      kind: 'assessment.secondVerdictMissing',
      params: { criterion },
    })),
    ...differingCriteria(proposal, verdicts).map((criterion) => ({
      kind: 'assessment.readersDiffer',
      params: { criterion },
    })),
  ]
}
