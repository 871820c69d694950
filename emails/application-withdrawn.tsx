import { formatMoment } from '#app/utils/format-date.ts'
import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Confirms that an application is withdrawn. */
export const applicationWithdrawn: MailTemplate<'application-withdrawn'> = (
  { providerName, applicationNumber, closesAt, link },
  words,
) => {
  const { t, locale } = words
  const moment = formatMoment(new Date(closesAt), locale)
  return {
    subject: t('emails.applicationWithdrawn.subject', { applicationNumber }),
    body: (
      <MailLayout words={words} heading={t('emails.applicationWithdrawn.heading')}>
        <Paragraph>{t('emails.applicationWithdrawn.intro', { applicationNumber, providerName })}</Paragraph>
        <Paragraph>{t('emails.applicationWithdrawn.next', { moment })}</Paragraph>
        <Action words={words} href={link} label={t('emails.applicationWithdrawn.action')} />
      </MailLayout>
    ),
  }
}
