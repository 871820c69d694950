import { formatDate, formatMoment } from '#app/utils/format-date.ts'
import { lastDayBefore } from '#app/utils/calendar.ts'
import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Tells a provider where its objection stands. */
export const objection: MailTemplate<'objection'> = (parameters, words) => {
  const { t, locale } = words
  const { number, providerName, step, decideUntil, hearingAt, hearingPlace, link } = parameters
  const day = formatDate(lastDayBefore(new Date(decideUntil)), locale, true)
  const moment = hearingAt === '' ? '' : formatMoment(new Date(hearingAt), locale)
  return {
    subject: t('emails.objection.subject', { number }),
    body: (
      <MailLayout words={words} heading={t('emails.objection.heading', { number })}>
        <Paragraph>{t(`emails.objection.${step}`, { providerName, moment, place: hearingPlace })}</Paragraph>
        {step === 'closed' || step === 'withdrawn' ? null : (
          <Paragraph>{t('emails.objection.until', { day })}</Paragraph>
        )}
        <Action words={words} href={link} label={t('emails.objection.action')} />
      </MailLayout>
    ),
  }
}
