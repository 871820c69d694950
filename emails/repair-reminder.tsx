import { lastMinuteBefore } from '#app/utils/calendar.ts'
import { formatMoment } from '#app/utils/format-date.ts'
import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Reminds a provider of a repair that is not sent in while its term ends soon. */
export const repairReminder: MailTemplate<'repair-reminder'> = (parameters, words) => {
  const { t, locale } = words
  const { providerName, applicationNumber, dueAt, link } = parameters
  const moment = formatMoment(lastMinuteBefore(new Date(dueAt)), locale)
  return {
    subject: t('emails.repairReminder.subject', { applicationNumber, moment }),
    body: (
      <MailLayout words={words} heading={t('emails.repairReminder.heading')}>
        <Paragraph>{t('emails.repairReminder.intro', { providerName, applicationNumber })}</Paragraph>
        <Paragraph>{t('emails.repairReminder.until', { moment })}</Paragraph>
        <Action words={words} href={link} label={t('emails.repairReminder.action')} />
      </MailLayout>
    ),
  }
}
