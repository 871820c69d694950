import { formatMoment } from '#app/utils/format-date.ts'
import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Asks to confirm that an address wants to follow a procedure. */
export const followConfirm: MailTemplate<'follow-confirm'> = ({ procedureTitle, link, expiresAt }, words) => {
  const { t, locale } = words
  const moment = formatMoment(new Date(expiresAt), locale)
  return {
    subject: t('emails.followConfirm.subject', { procedureTitle }),
    body: (
      <MailLayout words={words} heading={t('emails.followConfirm.heading')}>
        <Paragraph>{t('emails.followConfirm.intro', { procedureTitle })}</Paragraph>
        <Paragraph>{t('emails.followConfirm.until', { moment })}</Paragraph>
        <Paragraph>{t('emails.layout.notYou')}</Paragraph>
        <Action words={words} href={link} label={t('emails.followConfirm.action')} />
      </MailLayout>
    ),
  }
}
