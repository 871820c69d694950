import { formatMoment } from '#app/utils/format-date.ts'
import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Invites a colleague. */
export const invitation: MailTemplate<'invitation'> = ({ providerName, inviterName, link, expiresAt }, words) => {
  const { t, locale } = words
  const moment = formatMoment(new Date(expiresAt), locale)
  return {
    subject: t('emails.invitation.subject', { providerName }),
    body: (
      <MailLayout words={words} heading={t('emails.invitation.heading')}>
        <Paragraph>{t('emails.invitation.intro', { inviterName, providerName })}</Paragraph>
        <Paragraph>{t('emails.invitation.what')}</Paragraph>
        <Paragraph>{t('emails.invitation.until', { moment })}</Paragraph>
        <Paragraph>{t('emails.layout.notYou')}</Paragraph>
        <Action words={words} href={link} label={t('emails.invitation.action')} />
      </MailLayout>
    ),
  }
}
