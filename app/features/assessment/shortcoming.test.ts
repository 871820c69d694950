import { expect, test } from 'vitest'
import { shortcomingOf } from './shortcoming.ts'

const expired = { kind: 'expired', words: 'weg' } as const

test.each([
  ['met', null, 'answer-passes', null],
  ['met', expired, 'answer-passes', null],
  ['met', null, 'evidence-missing', { kind: 'missing', words: '' }],
  ['not-met', null, 'evidence-too-old', { kind: 'expired', words: '' }],
  ['not-met', null, 'officer-looks', { kind: 'content', words: '' }],
  ['not-met', expired, 'evidence-missing', { kind: 'expired', words: '' }],
  ['not-met', { kind: 'other', words: ' Geen logo ' }, 'officer-looks', { kind: 'other', words: 'Geen logo' }],
] as const)('%s, chosen %j, portal found %s: %j', (outcome, chosen, rule, expected) => {
  expect(shortcomingOf(outcome, chosen, rule)).toEqual(expected)
})
