import { lastMinuteBefore } from '#app/utils/calendar.ts'
import { formatMoment } from '#app/utils/format-date.ts'
import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Asks a provider to repair its application. */
export const repairRequested: MailTemplate<'repair-requested'> = (
  { providerName, applicationNumber, dueAt, itemCount, link },
  words,
) => {
  const { t, locale } = words
  const moment = formatMoment(lastMinuteBefore(new Date(dueAt)), locale)
  return {
    subject: t('emails.repairRequested.subject', { applicationNumber }),
    body: (
      <MailLayout words={words} heading={t('emails.repairRequested.heading')}>
        <Paragraph>{t('emails.repairRequested.intro', { applicationNumber, providerName, itemCount })}</Paragraph>
        <Paragraph>{t('emails.repairRequested.until', { moment })}</Paragraph>
        <Action words={words} href={link} label={t('emails.repairRequested.action')} />
      </MailLayout>
    ),
  }
}
