/** Says of a code point whether every face of the document font has a glyph for it. */
export type FontCoverage = (codePoint: number) => boolean

/** Code points present in all of the given TrueType files. Errors: a file without a Unicode `cmap`. */
export function coverageOf(fonts: Buffer[]): FontCoverage {
  const faces = fonts.map(unicodeMap)
  const known = new Map<number, boolean>() // a contract asks the same hundred characters tens of thousands of times
  return (codePoint) => {
    const found =
      known.get(codePoint) ??
      faces.every((face) => face.some(([first, last]) => codePoint >= first && codePoint <= last))
    known.set(codePoint, found)
    return found
  }
}

type Range = [first: number, last: number]

function unicodeMap(font: Buffer): Range[] {
  const cmap = tableOffset(font, 'cmap')
  const count = font.readUInt16BE(cmap + 2)
  for (let index = 0; index < count; index += 1) {
    const record = cmap + 4 + index * 8
    const subtable = cmap + font.readUInt32BE(record + 4)
    if (font.readUInt16BE(subtable) === 12) return segmentedRanges(font, subtable)
  }
  throw new Error('The document font has no complete Unicode map (cmap format 12).')
}

function tableOffset(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4)
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8)
  }
  throw new Error(`The document font has no ${tag} table.`)
}

/** OpenType `cmap` format 12: groups of first code point, last code point, first glyph. */
function segmentedRanges(font: Buffer, subtable: number): Range[] {
  const groups = font.readUInt32BE(subtable + 12)
  return Array.from({ length: groups }, (_, index) => {
    const group = subtable + 16 + index * 12
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)]
  })
}
