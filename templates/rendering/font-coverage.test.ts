import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { coverageOf } from '#templates/rendering/font-coverage.ts'
import { fontFiles } from '#templates/rendering/folders.ts'
import { missingCharacters } from '#templates/rendering/missing-characters.ts'

const covers = coverageOf(fontFiles().map((file) => readFileSync(file)))

describe('the document font', () => {
  it.each(Array.from('AzŁłŞşĳĲëïğČđŷǽȘț€–—“”’•·≥\u00a0'))('has %s', (character) => {
    expect(covers(character.codePointAt(0)!)).toBe(true)
  })

  it.each(['漢', '😀', 'ש', '\u202e', '\u200f'])('lacks %j', (character) => {
    expect(covers(character.codePointAt(0)!)).toBe(false)
  })

  it('refuses a file that is no font', () => {
    expect(() => coverageOf([Buffer.alloc(64)])).toThrow('cmap')
  })
})

describe('missing characters', () => {
  it('are each named once, wherever they stand', () => {
    const found = missingCharacters({ a: ['goed', 'x漢'], b: { c: '漢😀', d: 3, e: null } }, covers)
    expect(found).toEqual([
      { character: '漢', codePoint: 'U+6F22', foundIn: 'x漢' },
      { character: '😀', codePoint: 'U+1F600', foundIn: '漢😀' },
    ])
  })

  it('do not include line breaks', () => {
    expect(missingCharacters('regel 1\nregel 2', covers)).toEqual([])
  })
})
