import type { Clause } from './clause.ts'

type Paragraphs = Clause['paragraphs']

/** As a lawyer writes it: a blank line between paragraphs, a line that starts with "- " for each item of a list. */
export function parseParagraphs(written: string): Paragraphs {
  return written
    .split(/\n[^\S\n]*\n/)
    .map((block) => block.split('\n').map((line) => line.trim()))
    .map(paragraphOf)
    .filter(({ text, items }) => text !== '' || items !== undefined)
}

function paragraphOf(lines: readonly string[]): Paragraphs[number] {
  const first = lines.findIndex((line) => isItem(line))
  const running = first < 0 ? lines : lines.slice(0, first)
  const text = running.filter((line) => line !== '').join(' ')
  if (first < 0) return { text }
  const items: string[] = []
  for (const line of lines.slice(first).filter((one) => one !== '')) {
    if (isItem(line)) items.push(line.replace(/^-\s*/, ''))
    else items.push(`${items.pop() ?? ''} ${line}`.trim())
  }
  return { text, items: items.filter((item) => item !== '') }
}

const isItem = (line: string): boolean => /^-(\s|$)/.test(line)

/** The reverse of `parseParagraphs`. */
export function writeParagraphs(paragraphs: Paragraphs): string {
  return paragraphs.map(({ text, items = [] }) => [text, ...items.map((item) => `- ${item}`)].join('\n')).join('\n\n')
}
