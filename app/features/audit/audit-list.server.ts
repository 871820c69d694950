import type { Translator } from '#app/i18n/translator.ts'
import type { ListShape } from '#app/utils/list.ts'
import type { listAuditEvents } from '#db/queries/admin.queries.ts'

type Event = Awaited<ReturnType<typeof listAuditEvents>>['rows'][number]

/** The list of events, newest first; the query itself searches, and the order is fixed. */
export function auditList(t: Translator): ListShape<Event> {
  return {
    sort: null,
    columns: {
      when: { header: t('admin.audit.when'), value: (event) => ({ instant: event.happened_at }) },
      what: { header: t('admin.audit.what'), value: (event) => event.kind },
      who: {
        header: t('admin.audit.who'),
        value: (event) => event.person_name ?? t(`admin.audit.desk.${event.desk as 'system'}`),
      },
      about: {
        header: t('admin.audit.about'),
        value: (event) => event.provider_name ?? event.subject.split(':')[0] ?? null,
      },
      details: { header: t('admin.audit.details'), value: (event) => JSON.stringify(event.payload) },
    },
  }
}
