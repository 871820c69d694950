import { expect, test } from 'vitest'
import { checkIban, checkKvkNumber, checkRsin } from '#app/utils/identifiers.ts'
import { inventedOrganisation } from './people.ts'

test('the numbers of invented organisations pass their checks, and no two are the same', () => {
  const made = [0, 1, 29_999].flatMap((run) =>
    Array.from({ length: 400 }, (_, index) => inventedOrganisation(run, index)),
  )
  for (const { kvkNumber, rsin, iban } of made) {
    expect(checkKvkNumber(kvkNumber).ok).toBe(true)
    expect(checkRsin(rsin).ok).toBe(true)
    expect(checkIban(iban).ok).toBe(true)
  }
  for (const key of ['kvkNumber', 'legalName', 'rsin', 'iban', 'email'] as const)
    expect(new Set(made.map((one) => one[key])).size).toBe(made.length)
})
