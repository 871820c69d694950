import type { Translator } from '#app/i18n/translator.ts'
import type { ListShape } from '#app/utils/list.ts'
import { listAuditEvents } from '#db/queries/admin.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import type { StaffActor } from '../identity/actor.ts'
import { kindsCalled, kindWords, subjectWords } from './audit-words.server.ts'

type Event = Awaited<ReturnType<typeof listAuditEvents>>['rows'][number]

/** An event as the admin desk reads it; `kind` and `payload` are what was recorded. */
const lineOf = (t: Translator, event: Event) => ({
  id: event.id,
  at: event.happened_at,
  what: kindWords(t, event.kind),
  who: event.person_name ?? t(`admin.audit.desk.${event.desk as 'system'}`),
  about: event.provider_name ?? event.account_name ?? subjectWords(t, event.subject),
  kind: event.kind,
  payload: JSON.stringify(event.payload),
})
type AuditLine = ReturnType<typeof lineOf>

/** The events that are found by their words, a name or what was recorded; one page, or all of them for `page` null. */
export async function findAuditLines(actor: StaffActor, t: Translator, asked: { about: string; page: number | null }) {
  const search = { ...asked, kinds: kindsCalled(t, asked.about) }
  const { rows, total } = await inTransaction(actor, (db) => listAuditEvents(db, search))
  return { rows: rows.map((event) => lineOf(t, event)), total }
}

/** The list of events, newest first; the query itself searches, and the order is fixed. */
export function auditList(t: Translator): ListShape<AuditLine> {
  return {
    sort: null,
    columns: {
      when: { header: t('admin.audit.when'), value: ({ at }) => ({ instant: at }) },
      what: { header: t('admin.audit.what'), value: ({ what }) => what },
      who: { header: t('admin.audit.who'), value: ({ who }) => who },
      about: { header: t('admin.audit.about'), value: ({ about }) => about },
      kind: { header: t('admin.audit.kind'), value: ({ kind }) => kind },
      details: { header: t('admin.audit.details'), value: ({ payload }) => payload },
    },
  }
}
