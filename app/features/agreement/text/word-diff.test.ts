import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDiff, type Segment } from './word-diff.ts'

const without = (kind: Segment['kind'], segments: readonly Segment[]) =>
  segments
    .filter((segment) => segment.kind !== kind)
    .map(({ text }) => text)
    .join('')
const text = fc
  .array(fc.constantFrom('een', 'twee', 'drie ', '  ', ' ', '\n', 'vier. '), { maxLength: 30 })
  .map((parts) => parts.join(''))

describe('the difference between two texts, word by word', () => {
  it('gives both texts back, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        const segments = wordDiff(left, right)
        expect(without('added', segments)).toBe(left)
        expect(without('removed', segments)).toBe(right)
      }),
    )
  })

  it('finds nothing in equal texts', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(wordDiff(same, same).every(({ kind }) => kind === 'same')).toBe(true)
      }),
    )
  })

  it('names the words that changed, and no others', () => {
    expect(
      wordDiff('Hij zegt op met een termijn van zes maanden.', 'Hij zegt op met een termijn van drie maanden.'),
    ).toEqual([
      { kind: 'same', text: 'Hij zegt op met een termijn van ' },
      { kind: 'removed', text: 'zes ' },
      { kind: 'added', text: 'drie ' },
      { kind: 'same', text: 'maanden.' },
    ])
  })

  it('does not puzzle over texts that have nothing in common and no end', () => {
    const long = (word: string) => Array.from({ length: 3000 }, (_, place) => `${word}${place}`).join(' ')
    expect(wordDiff(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})
