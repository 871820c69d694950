import { expect, test } from 'vitest'
import { pageOfGap } from './draft-pages.ts'

const noMoment = { kind: 'no-moment', part: 'moments', target: 'moments', severity: 'advice', params: {} } as const

test('a draft without a moment leads to the dossier: a moment of what is not published cannot be made', () => {
  expect(pageOfGap('1', noMoment)).toBe('/inkoop/procedures/1')
})
