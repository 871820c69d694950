import { messagesFor } from '#app/i18n/messages.ts'
import type { Translator } from '#app/i18n/translator.ts'
import type { EventKind } from './event.ts'

const { kind: ACTS, subject: SUBJECTS } = messagesFor('nl').audit
const KINDS = Object.entries(ACTS).flatMap(([about, acts]) =>
  Object.keys(acts).map((act) => `${about}.${act}` as EventKind),
)

/** What happened, in words; a kind that is not known any more stands as it was recorded. */
export function kindWords(t: Translator, kind: string): string {
  const known = KINDS.find((one) => one === kind)
  return known ? t(`audit.kind.${known}`) : kind
}

/** What an event is about, in a word: "application:…" is "Aanmelding". */
export function subjectWords(t: Translator, subject: string): string {
  const [kind = ''] = subject.split(':')
  return Object.hasOwn(SUBJECTS, kind) ? t(`audit.subject.${kind as keyof typeof SUBJECTS}`) : kind
}

/** The kinds whose words hold what is looked for; none for an empty search. */
export function kindsCalled(t: Translator, search: string): EventKind[] {
  const sought = search.trim().toLowerCase()
  return sought === '' ? [] : KINDS.filter((kind) => kindWords(t, kind).toLowerCase().includes(sought))
}
