import { expect, test } from 'vitest'
import { interestRefusal } from './interest.ts'

test.each([
  [false, [], 'assessment.interestNotDeclared'],
  [true, [], undefined],
  [true, ['q'], undefined],
  [true, ['p'], 'assessment.interestDeclared'],
  [false, ['p'], 'assessment.interestDeclared'],
] as const)('declared %s, interests in %j: %s', (complete, providerIds, kind) => {
  expect(interestRefusal({ complete, providerIds }, 'p')?.kind).toBe(kind)
})
