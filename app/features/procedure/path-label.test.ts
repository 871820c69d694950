import { expect, test } from 'vitest'
import { LOCALES } from '#app/i18n/locale.ts'
import { messagesFor } from '#app/i18n/messages.ts'
import { procedureContentNoordLimburg as content } from '#db/reference-data/noord-limburg/procedure-content.ts'
import { differencesBetween } from './difference.ts'
import { pathKey, wordsOf } from './path-label.ts'
import type { ProcedureContent } from './procedure.schema.ts'

/** Against a procedure in which everything is new, every value of the published one is named. */
const nothing: ProcedureContent = {
  ...content,
  segments: [],
  productRules: [],
  criteria: [],
  categories: [],
  documents: [],
}
const fields = differencesBetween(nothing, content).flatMap((difference) => difference.fields)

test.each(LOCALES)('every value of a difference has a name that people read, in %s', (locale) => {
  const names: Record<string, string> = messagesFor(locale).procedure.paths
  const unnamed = fields.map((field) => pathKey(field.path).key).filter((key) => !(key in names))
  expect([...new Set(unnamed)]).toEqual([])
})

test.each(LOCALES)('every value that is chosen from a list is shown in words, in %s', (locale) => {
  const words: Record<string, Record<string, string>> = messagesFor(locale).procedure.words
  const unworded = fields.flatMap(({ path, after }) => {
    const set = wordsOf(pathKey(path).key, after ?? '')
    return set === undefined || set === 'level' || set === 'registration' || (after ?? '') in (words[set] ?? {})
      ? []
      : [`${path} ${after ?? ''}`]
  })
  expect(unworded).toEqual([])
})

test('the place in a list stands apart from the name', () => {
  expect(pathKey('evidence.2.name')).toEqual({ key: 'evidence-name', place: '2' })
  expect(pathKey('tariff')).toEqual({ key: 'tariff', place: '' })
})
