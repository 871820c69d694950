import { expect, it } from 'vitest'
import { leadsHere } from './site-header.tsx'

it.each([
  ['/', '/', true],
  ['/', '/inkoop', false],
  ['/inkoop', '/inkoop', true],
  ['/inkoop', '/inkoop/beoordelen/3', true],
  ['/aanbieder', '/aanbieders', false],
  ['/aanbieder', '/aanmeldingen/3/producten', true],
  ['/aanbieder', '/overeenkomsten/3', true],
])('%s on %s', (href, here, expected) => {
  expect(leadsHere(href, here)).toBe(expected)
})
