import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differences, type Filled } from './differences.ts'

const product = (code: string, tariff: string) => ({
  code,
  tariff,
  name: code,
  segment: '4',
  unit: 'hour' as const,
  municipalities: ['0983'],
  startsOn: '2026-07-01',
})
const filled = (id: string, values: Record<string, string>, tariff = '80.00'): Filled => ({
  id,
  printed: Object.entries(values).map(([slot, text]) => ({ slot, label: slot, text, articles: ['1.1'] })),
  products: [product('45A01', tariff)],
})

test('what is the same for everybody is told once, the rest per provider', () => {
  const { same, own } = differences([
    filled('een', { name: 'Zwirrel', years: '5' }),
    filled('twee', { name: 'Kwets', years: '5', letter: 'A' }),
  ])
  expect(same.map((one) => one.slot)).toEqual(['years'])
  expect(own.get('een')?.map((one) => one.text)).toEqual(['Zwirrel'])
  expect(own.get('twee')?.map((one) => one.text)).toEqual(['Kwets', 'A'])
})

test('a tariff that is not the same for everybody is found', () => {
  expect(differences([filled('een', {}), filled('twee', {}, '80.01')]).unequalTariffs).toEqual(['45A01'])
  expect(differences([filled('een', {}), filled('twee', {})]).unequalTariffs).toEqual([])
})

test('nothing gets lost: what is the same and what is not are together all that was filled in', () => {
  const values = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('1', '2'))
  fc.assert(
    fc.property(fc.array(values, { minLength: 1, maxLength: 5 }), (all) => {
      const { same, own } = differences(all.map((one, index) => filled(String(index), one)))
      all.forEach((one, index) => {
        const told = [...same, ...(own.get(String(index)) ?? [])]
        expect(Object.fromEntries(told.map(({ slot, text }) => [slot, text]))).toEqual(one)
      })
    }),
  )
})
