import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pagesToShow } from './pagination.tsx'

it.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 9, [1, 2, 'gap', 9]],
  [5, 9, [1, 'gap', 4, 5, 6, 'gap', 9]],
  [9, 9, [1, 'gap', 8, 9]],
  [3, 5, [1, 2, 3, 4, 5]],
])('page %d of %d', (page, pages, shown) => {
  expect(pagesToShow(page, pages)).toEqual(shown)
})

it('always offers the first, the last and this page, and never more than seven', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), (pages, seed) => {
      const page = (seed % pages) + 1
      const shown = pagesToShow(page, pages)
      expect(shown).toEqual(expect.arrayContaining([1, page, pages]))
      expect(shown.length).toBeLessThanOrEqual(7)
    }),
  )
})
