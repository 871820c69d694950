import { formatMoment } from '#app/utils/format-date.ts'
import { lastMinuteBefore } from '#app/utils/calendar.ts'
import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Reminds a signatory that the term to sign nears its end. */
export const agreementReminder: MailTemplate<'agreement-reminder'> = (
  { providerName, agreementNumber, signBy, link, document = 'agreement' },
  words,
) => {
  const { t, locale } = words
  const moment = formatMoment(lastMinuteBefore(new Date(signBy)), locale)
  return {
    subject: t('emails.agreementReminder.subject', { document, agreementNumber }),
    body: (
      <MailLayout words={words} heading={t('emails.agreementReminder.heading', { document })}>
        <Paragraph>{t('emails.agreementReminder.intro', { document, agreementNumber, providerName })}</Paragraph>
        <Paragraph>{t('emails.agreementReminder.until', { document, moment })}</Paragraph>
        <Action words={words} href={link} label={t('emails.agreementReminder.action', { document })} />
      </MailLayout>
    ),
  }
}
