import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const NOTE_COLUMNS = 5
const CHARACTERS_PER_LINE = 48
/** Fixed, so that the same order gives the same bytes. */
const ZIP_TIME = '1980-01-01T00:00:00'

/**
 * Gives the notes of a workbook made by the writer enough room to read them whole: the writer makes every note the
 * same small size. Only the drawings of the notes change.
 */
export function roomForNotes(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [path, content] of Object.entries(parts)) {
    const index = /^xl\/drawings\/vmlDrawing(\d+)\.vml$/.exec(path)?.[1]
    const comments = index === undefined ? undefined : parts[`xl/comments${index}.xml`]
    if (comments !== undefined) parts[path] = strToU8(resized(strFromU8(content), lineCounts(strFromU8(comments))))
  }
  return zipSync(parts, { mtime: ZIP_TIME })
}

function lineCounts(comments: string): number[] {
  return [...comments.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) =>
    text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / CHARACTERS_PER_LINE)), 1),
  )
}

function resized(drawing: string, lines: readonly number[]): string {
  let note = -1
  return drawing.replaceAll(/<x:Anchor>([^<]*)<\/x:Anchor>/g, (_whole, anchor: string) => {
    note += 1
    const [column = '0', , row = '0'] = anchor.split(',')
    const bottom = Number(row) + Math.max(3, lines[note] ?? 3)
    return `<x:Anchor>${column},15,${row},2,${String(Number(column) + NOTE_COLUMNS)},31,${String(bottom)},4</x:Anchor>`
  })
}
