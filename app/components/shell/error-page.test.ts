import { expect, it } from 'vitest'
import { errorKind } from './error-page.tsx'

it.each([
  [400, 'invalid'],
  [401, 'invalid'],
  [403, 'forbidden'],
  [404, 'notFound'],
  [409, 'conflict'],
  [410, 'gone'],
  [413, 'tooLarge'],
  [422, 'invalid'],
  [429, 'tooMany'],
  [500, 'failure'],
  [502, 'failure'],
  [503, 'unavailable'],
])('shows %d as %s', (status, kind) => {
  expect(errorKind(status)).toBe(kind)
})
