import { formatMoment } from '#app/utils/format-date.ts'
import { lastMinuteBefore } from '#app/utils/calendar.ts'
import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Reminds a signatory that the term to sign nears its end. */
export const agreementReminder: MailTemplate<'agreement-reminder'> = (
  { providerName, agreementNumber, signBy, link },
  words,
) => {
  const { t, locale } = words
  const moment = formatMoment(lastMinuteBefore(new Date(signBy)), locale)
  return {
    subject: t('emails.agreementReminder.subject', { agreementNumber }),
    body: (
      <MailLayout words={words} heading={t('emails.agreementReminder.heading')}>
        <Paragraph>{t('emails.agreementReminder.intro', { agreementNumber, providerName })}</Paragraph>
        <Paragraph>{t('emails.agreementReminder.until', { moment })}</Paragraph>
        <Action words={words} href={link} label={t('emails.agreementReminder.action')} />
      </MailLayout>
    ),
  }
}
