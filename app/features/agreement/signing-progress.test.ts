import { describe, expect, test } from 'vitest'
import { canStillBind, signingProgress } from './signing-progress.ts'

const registered = [
  { name: 'Sefa', authority: 'jointly' as const, personId: 's' },
  { name: 'Fedde', authority: 'jointly' as const, personId: null },
]
const facts = { named: ['Sefa', 'Fedde', 'Jilke'], signed: [], registered, readers: ['s'] }

describe('how far signing is', () => {
  test('follows from what is registered, opened and signed', () => {
    expect(signingProgress(facts).map(({ step }) => step)).toEqual(['opened', 'no-account', 'replaced'])
    expect(signingProgress({ ...facts, signed: ['Sefa'] })[0]?.step).toBe('signed')
    expect(signingProgress({ ...facts, readers: [] })[0]?.step).toBe('not-opened')
  })

  test('says when too few signatories are left', () => {
    expect(canStillBind(signingProgress(facts))).toBe(true)
    expect(canStillBind(signingProgress({ ...facts, named: ['Sefa', 'Jilke'] }))).toBe(false)
    expect(canStillBind(signingProgress({ ...facts, named: ['Jilke'] }))).toBe(false)
    const alone = [{ name: 'Sefa', authority: 'alone' as const, personId: 's' }]
    expect(canStillBind(signingProgress({ ...facts, registered: alone }))).toBe(true)
  })
})
