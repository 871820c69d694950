import { describe, expect, test } from 'vitest'
import { procedureContentNoordLimburg as content } from '#db/reference-data/noord-limburg/procedure-content.ts'
import { kindsAsked, statusOn } from './evidence-kind.ts'
import { keptEvidence, renewalStage, type DatedPiece } from './renewal.ts'

const piece = (kind: string, documentDate: string, endsOn: string | null = null): DatedPiece => ({
  id: `${kind} ${documentDate}`,
  kind,
  name: kind,
  documentDate,
  endsOn,
})
const kept = (...pieces: DatedPiece[]) =>
  keptEvidence({ content, productCodes: ['45N21'] }, pieces, '2027-01-12').map(({ piece: one, ...rest }) => ({
    id: one.id,
    ...rest,
  }))

describe('what is kept valid during an agreement', () => {
  test('is what the terms say, by the piece that lasts longest', () => {
    expect(kept(piece('verzekering', '2026-01-20'), piece('verzekering', '2025-06-01'))).toEqual([
      { id: 'verzekering 2026-01-20', validUntil: '2027-01-20', status: 'ends-soon', daysLeft: 8 },
    ])
    expect(kept(piece('verzekering', '2026-01-20', '2027-01-11'))).toMatchObject([{ status: 'ended', daysLeft: -1 }])
  })

  test('is not what only counts at a closing, and not what was never given', () => {
    expect(kept(piece('kvk-uittreksel', '2020-01-01'))).toEqual([])
    expect(kept()).toEqual([])
  })

  test.each([
    [61, undefined],
    [60, 'two-months'],
    [15, 'two-months'],
    [14, 'two-weeks'],
    [1, 'two-weeks'],
    [0, 'ended'],
    [-300, 'ended'],
  ])('with %i days left the stage is %s', (days, stage) => {
    expect(renewalStage(days)).toBe(stage)
  })

  test.each([
    ['2027-01-11', 'ended'],
    ['2027-01-12', 'ends-soon'],
    ['2027-03-13', 'ends-soon'],
    ['2027-03-14', 'valid'],
    [null, 'valid'],
  ])('a last valid day of %s on 12 January 2027 is %s', (validUntil, status) => {
    expect(statusOn(validUntil, '2027-01-12')).toBe(status)
  })
})

test('a kind that two procedures ask stands once, by the strictest age; what is only shown is no kind', () => {
  const stricter = structuredClone(content)
  for (const request of stricter.criteria.flatMap((criterion) => criterion.evidence))
    if (request.documentKind === 'kvk-uittreksel') request.maximumAgeMonths = 3
  const kinds = kindsAsked([content, stricter])
  expect(kinds.filter((one) => one.kind === 'kvk-uittreksel')).toMatchObject([{ maximumAgeMonths: 3 }])
  expect(kinds.map((one) => one.kind)).not.toContain('GE-6-VOG')
})
