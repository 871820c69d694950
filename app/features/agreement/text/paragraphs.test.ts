import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseParagraphs, writeParagraphs } from './paragraphs.ts'

const words = fc
  .array(fc.stringMatching(/^[a-z{}.éë]{1,12}$/), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(' '))

describe('paragraphs as a lawyer writes them', () => {
  it('reads blank lines, lists and lines that go on', () => {
    expect(parseParagraphs('Eerste lid\ngaat door.\n\n\n  \nTweede lid:\n- een\n  vervolg\n- twee\n')).toEqual([
      { text: 'Eerste lid gaat door.' },
      { text: 'Tweede lid:', items: ['een vervolg', 'twee'] },
    ])
    expect(parseParagraphs(' \n\n ')).toEqual([])
  })

  it('gives back what was written', () => {
    const paragraph = fc.oneof(
      fc.record({ text: words }),
      fc.record({ text: words, items: fc.array(words, { minLength: 1, maxLength: 4 }) }),
    )
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 5 }), (paragraphs) => {
        expect(parseParagraphs(writeParagraphs(paragraphs))).toEqual(paragraphs)
      }),
    )
  })
})
