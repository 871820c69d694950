import type { MissingCharacter } from '#templates/document.errors.ts'
import type { FontCoverage } from '#templates/rendering/font-coverage.ts'

const LINE_BREAK = 0x0a

/**
 * Every character in the texts of `content` that the font cannot show, each once, with the text it first
 * stands in. Control, bidirectional and unpaired surrogate code points have no glyph and so are found too.
 */
export function missingCharacters(content: unknown, covers: FontCoverage): MissingCharacter[] {
  const found = new Map<number, MissingCharacter>()
  for (const text of textsIn(content)) {
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0
      if (codePoint === LINE_BREAK || covers(codePoint) || found.has(codePoint)) continue
      found.set(codePoint, { character, codePoint: named(codePoint), foundIn: text.slice(0, 80) })
    }
  }
  return [...found.values()]
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const item of value) yield* textsIn(item)
  else if (typeof value === 'object' && value !== null) yield* textsIn(Object.values(value))
}

const named = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
