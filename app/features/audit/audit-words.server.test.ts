import { expect, test } from 'vitest'
import { translatorFor } from '#app/i18n/translator.ts'
import { kindsCalled, kindWords, subjectWords } from './audit-words.server.ts'

const nl = translatorFor('nl')

test('an event and what it is about are said in words', () => {
  expect(kindWords(nl, 'evidence.renewal-asked')).toBe('Nieuw bewijsstuk gevraagd')
  expect(kindWords(translatorFor('en'), 'person.signed-in')).toBe('Signed in')
  expect(subjectWords(nl, 'agreement-batch:1')).toBe('Reeks overeenkomsten')
})

test('what has no words stands as it was recorded', () => {
  expect(kindWords(nl, 'long.gone')).toBe('long.gone')
  expect(subjectWords(nl, 'constructor:1')).toBe('constructor')
})

test('events are found by what they are called on the screen', () => {
  expect(kindsCalled(nl, 'ingelogd')).toEqual(['person.signed-in'])
  expect(kindsCalled(nl, ' Bezwaar ontvangen ')).toEqual(['objection.lodged'])
  expect(kindsCalled(nl, '')).toEqual([])
})
