import type { Translator } from '#app/i18n/translator.ts'
import type { ListShape } from '#app/utils/list.ts'
import { MAIL_STATES, type listMails } from '#db/queries/mail-list.queries.ts'

type Line = Awaited<ReturnType<typeof listMails>>['rows'][number]

/** The list of mails, newest first; the query itself searches, filters and sorts. */
export function mailList(t: Translator): ListShape<Line> {
  return {
    sort: null,
    filters: {
      stand: {
        label: t('admin.mails.state'),
        options: MAIL_STATES.map((value) => ({ value, label: t(`admin.mails.states.${value}`) })),
      },
    },
    columns: {
      created: { header: t('admin.mails.created'), value: (mail) => ({ instant: mail.created_at }) },
      message: { header: t('admin.overview.message'), value: (mail) => mail.message },
      recipient: { header: t('admin.overview.recipient'), value: (mail) => mail.recipient },
      state: { header: t('admin.mails.state'), value: (mail) => t(`admin.mails.states.${mail.state}`) },
      sent: {
        header: t('admin.mails.sent'),
        value: (mail) => (mail.sent_at === null ? null : { instant: mail.sent_at }),
      },
      attempts: { header: t('admin.overview.attempts'), value: (mail) => mail.attempts },
      error: { header: t('admin.overview.error'), value: (mail) => mail.last_error },
    },
  }
}
