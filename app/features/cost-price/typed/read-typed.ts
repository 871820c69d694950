import type { Field } from '../fields/field.ts'
import { readValue, shown, type ReadValue } from '../workbook/read-value.ts'
import { fieldsOn, type TypedField, type TypedPage } from './typed-page.ts'

/** Answers by the key of their field, spelled as the cost-price input does. */
export type Answers = Readonly<Record<string, string>>
export type UnreadAnswer = { key: string; field: Field; read: ReadValue & { kind: 'problem' } }

/** Reads what was typed on one page as the workbook is read; what is empty is left out, for a page may be partial. */
export function readTyped(page: TypedPage, typed: (key: string) => string) {
  const answers: Record<string, string> = {}
  const unread: UnreadAnswer[] = []
  for (const { key, field } of fieldsOn(page)) {
    const read = readValue(typed(key), field, 'screen')
    if (read.kind === 'value') answers[key] = read.text
    if (read.kind === 'problem') unread.push({ key, field, read })
  }
  return { answers, unread }
}

/** What was sent in earlier; `renewed` says that the numbers of law, pension fund and index are of another year now. */
export type Earlier = { answers: Answers; renewed: boolean }

/** Sections whose numbers are set for everybody anew each year. */
const RENEWED_SECTIONS: ReadonlySet<string> = new Set(['charges', 'pension', 'index'])

/**
 * What a page starts with: what was answered; while nothing was, what was sent in earlier and is still asked; and for
 * the rest the published numbers.
 */
export function startingAnswers(page: TypedPage, answers: Answers | undefined, earlier?: Earlier): Answers {
  if (answers !== undefined) return answers
  const start = page.sections.flatMap(({ id, fields, levels }) => {
    const own = earlier?.renewed === true && RENEWED_SECTIONS.has(id) ? {} : (earlier?.answers ?? {})
    return [...fields, ...levels.flatMap((row) => row.fields)].flatMap(({ key, published }) => {
      const answer = own[key] ?? published?.value
      return answer === undefined ? [] : [[key, answer]]
    })
  })
  return Object.fromEntries(start) as Answers
}

/** An answer as it stands in its box: numbers in Dutch, shares as percentage, euros with whole cents. */
export function asTyped({ field }: Pick<TypedField, 'field'>, answer: string | undefined): string {
  if (answer === undefined) return ''
  if (field.kind === 'choice' || field.kind === 'text') return answer
  const text = shown(answer, field)
  return field.kind === 'euro' ? text.replace(/,\d$/, '$&0') : text
}
