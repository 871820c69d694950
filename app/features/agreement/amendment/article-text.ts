import type { Paragraph } from './change.ts'

/** What a lawyer types becomes paragraphs: apart by an empty line, with a list of the lines that start with a dash. */
export function paragraphsOf(typed: string): Paragraph[] {
  return typed
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((part) => part.split('\n').map((line) => line.trim()))
    .map((lines) => ({
      text: lines.filter((line) => !isItem(line)).join(' '),
      items: lines.filter(isItem).map((line) => line.slice(1).trim()),
    }))
    .filter(({ text, items }) => text !== '' || items.length > 0)
}

/** The same the other way, to start from the text as it reads. */
export function typedText(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text, items }) => [text, ...items.map((item) => `- ${item}`)].join('\n')).join('\n\n')
}

const isItem = (line: string): boolean => line.startsWith('-')
