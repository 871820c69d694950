import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ApplicationContent } from './application.ts'
import { isChanged, mayDeclare, receiptNumber, repairedContent, stillMissing } from './submission.ts'

const person = (id: string, authority: 'alone' | 'jointly') => ({
  id,
  name: id,
  jobTitle: 'Bestuurder',
  email: `${id}@zwirrel.example`,
  authority,
})
const [wabbe, orlinde, fenna] = [person('wabbe', 'jointly'), person('orlinde', 'jointly'), person('fenna', 'alone')]

describe('in whose name something is sent in', () => {
  test.each([
    [['fenna'], true],
    [['wabbe', 'orlinde'], false],
    [['wabbe', 'fenna'], true],
    [['wabbe'], false],
    [['wabbe', 'wabbe'], false],
    [[], false],
    [['fenna', 'nobody'], false],
  ])('%j', (chosen, allowed) => {
    expect(mayDeclare([wabbe, orlinde, fenna], chosen)).toBe(allowed)
  })

  test('never somebody who is not a signatory', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (ids) => {
        fc.pre(ids.every((id) => id !== fenna.id))
        expect(mayDeclare([fenna], ids)).toBe(false)
      }),
    )
  })
})

test('the number of a receipt says which time it was', () => {
  expect([receiptNumber('AM-1001', 1), receiptNumber('AM-1001', 2)]).toEqual(['AM-1001-1', 'AM-1001-2'])
})

test('only what was asked can hold up a repair', () => {
  const answer = { kind: 'answer-missing', nature: 'absent', section: 'criteria', target: 'GE-1', params: {} } as const
  const evidence = {
    kind: 'evidence-missing',
    nature: 'absent',
    section: 'evidence',
    target: 'GE-2-CERTIFICAAT',
    params: { criterion: 'GE-2' },
  } as const
  expect(stillMissing([answer, evidence], ['GE-2'])).toEqual([evidence])
  expect(stillMissing([answer, evidence], ['GE-1'])).toEqual([answer])
})

describe('what a repair changes', () => {
  const content = (explanations: Record<string, string>): ApplicationContent => ({
    organisation: null,
    products: [],
    answers: Object.entries(explanations).map(([criterionId, explanation]) => ({
      criterionId,
      answer: { type: 'yes-no', value: 'yes' },
      explanation,
    })),
    evidence: [],
    statements: {
      willingToGrow: null,
      willingToLeadTransformation: null,
      referenceYearClients: null,
      referenceYearVolume: null,
    },
    costPrice: { state: 'none' },
    parties: [],
    dropped: [],
    agreement: null,
  })
  const sent = content({ 'GE-1': 'een', 'GE-2': 'twee' })
  const now = content({ 'GE-1': 'anders', 'GE-2': 'beter' })

  test('is only what was asked', () => {
    const { answers } = repairedContent(sent, now, ['GE-2'])
    expect(answers.map((answer) => answer.explanation)).toEqual(['een', 'beter'])
  })

  test('shows per criterion whether anything was done', () => {
    expect(isChanged(sent, now, 'GE-1')).toBe(true)
    expect(isChanged(sent, sent, 'GE-1')).toBe(false)
  })
})
