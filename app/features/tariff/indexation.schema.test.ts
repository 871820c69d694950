import { describe, expect, test } from 'vitest'
import { indexationSchema } from './indexation.schema.ts'

const form = {
  procedureId: '3f0c4a52-8f0e-4a51-9d3c-0a4f6f0f4c11',
  year: '2027',
  ova: '4,18',
  ppc: '2,5%',
  method: 'relative',
  stepDecimals: '4',
  decimals: '2',
  hourRounding: 'cent',
  source: 'CPB, Centraal Economisch Plan',
  sourceStatus: 'found',
  reason: 'Jaarlijkse indexering.',
}
const messagesOf = (typed: Record<string, string>) =>
  (indexationSchema.safeParse({ ...form, ...typed }).error?.issues ?? []).map(({ path, message }) => [path[0], message])

describe('the numbers of an indexation', () => {
  test('are read as they are written in Dutch', () => {
    expect(indexationSchema.parse(form)).toMatchObject({ ova: '0.0418', ppc: '0.025', previousOva: null })
  })

  test.each(['abc', '-1', '1.234,5', '4,18,2', '123', '1e2'])(
    '%j is no percentage, also not where it may be empty',
    (text) => {
      expect(messagesOf({ ova: text, previousOva: text })).toEqual([
        ['ova', 'tariff.percentageInvalid'],
        ['previousOva', 'tariff.percentageInvalid'],
      ])
    },
  )

  test('of last year are all there or none', () => {
    expect(messagesOf({ previousOva: '4' })).toEqual([
      ['previousPpc', 'tariff.allFour'],
      ['definitiveOva', 'tariff.allFour'],
      ['definitivePpc', 'tariff.allFour'],
    ])
  })
})
