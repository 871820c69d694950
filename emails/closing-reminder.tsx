import { formatMoment } from '#app/utils/format-date.ts'
import { Action, Fact, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Reminds a provider of an application that is not sent in while its moment closes soon. */
export const closingReminder: MailTemplate<'closing-reminder'> = (parameters, words) => {
  const { t, locale } = words
  const { providerName, applicationNumber, momentName, closesAt, link } = parameters
  const moment = formatMoment(new Date(closesAt), locale)
  return {
    subject: t('emails.closingReminder.subject', { applicationNumber, moment }),
    body: (
      <MailLayout words={words} heading={t('emails.closingReminder.heading')}>
        <Paragraph>{t('emails.closingReminder.intro', { providerName, applicationNumber, momentName })}</Paragraph>
        <Fact name={t('emails.closingReminder.closes')}>{moment}</Fact>
        <Paragraph>{t('emails.closingReminder.next')}</Paragraph>
        <Action words={words} href={link} label={t('emails.closingReminder.action')} />
      </MailLayout>
    ),
  }
}
