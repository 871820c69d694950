import { describe, expect, it } from 'vitest'
import {
  criteriaForSecondReader,
  fourEyesRefusals,
  isBlind,
  type GivenVerdict,
  type ProposedDecision,
} from './four-eyes.ts'

const proposedAt = new Date('2026-03-20T10:00:00Z')
const proposal: ProposedDecision = {
  proposedBy: 'anna',
  proposedAt,
  products: [
    { outcome: 'admitted' },
    { outcome: 'refused', reasons: [{ criterionId: 'GE-1' }, { criterionId: 'GE-2' }] },
    { outcome: 'refused', reasons: [{ criterionId: 'GE-1' }] },
  ],
}
const verdict = (given: Partial<GivenVerdict>): GivenVerdict => ({
  criterionId: 'GE-1',
  reader: 'second',
  outcome: 'not-met',
  reason: 'Het uittreksel is te oud',
  products: [],
  shortcoming: { kind: 'expired', words: '' },
  internalNote: '',
  officerId: 'bert',
  officerName: 'Bert',
  givenAt: new Date(proposedAt.getTime() + 1),
  rowVersion: 1,
  ...given,
})
const both = [verdict({}), verdict({ criterionId: 'GE-2' })]
const kinds = (verdicts: GivenVerdict[], officer = 'bert') =>
  fourEyesRefusals(proposal, verdicts, officer).map((reason) => reason.kind)

it('asks a second verdict on every refused criterion, once', () => {
  expect(criteriaForSecondReader(proposal)).toEqual(['GE-1', 'GE-2'])
})

describe('the second officer', () => {
  it('sees nothing of the first until the last own verdict is given', () => {
    expect(isBlind(proposal, [], 'bert')).toBe(true)
    expect(isBlind(proposal, both.slice(0, 1), 'bert')).toBe(true)
    expect(isBlind(proposal, both, 'bert')).toBe(false)
    expect(isBlind(proposal, [], 'anna')).toBe(false)
  })

  it('confirms when both find the same', () => {
    expect(kinds(both)).toEqual([])
  })

  it('is never whoever proposed', () => {
    expect(kinds([], 'anna')).toContain('assessment.ownProposal')
  })

  it('is never whoever judged a refused criterion first', () => {
    expect(kinds([...both, verdict({ reader: 'first' })])).toEqual(['assessment.ownVerdict'])
    expect(kinds([...both, verdict({ reader: 'first', criterionId: 'GE-9' })])).toEqual([])
  })

  it('does not confirm unread, with a verdict on an earlier proposal, or with that of somebody else', () => {
    expect(kinds([])).toEqual(['assessment.secondVerdictMissing', 'assessment.secondVerdictMissing'])
    expect(kinds(both.map((one) => ({ ...one, givenAt: new Date(proposedAt.getTime() - 1) })))).toHaveLength(2)
    expect(kinds(both.map((one) => ({ ...one, officerId: 'carla' })))).toHaveLength(2)
  })

  it('does not confirm what it finds to be met', () => {
    expect(kinds([verdict({ outcome: 'met' }), verdict({ criterionId: 'GE-2' })])).toEqual(['assessment.readersDiffer'])
  })
})
