import { formatDate } from '#app/utils/format-date.ts'
import { lastDayBefore } from '#app/utils/calendar.ts'
import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Tells the desks that handle objections that one came in or was taken back. */
export const objectionAtRegion: MailTemplate<'objection-at-region'> = (parameters, words) => {
  const { t, locale } = words
  const { number, providerName, decisionNumber, news, decideUntil, link } = parameters
  return {
    subject: t(`emails.objectionAtRegion.subject.${news}`, { number }),
    body: (
      <MailLayout words={words} heading={t(`emails.objectionAtRegion.subject.${news}`, { number })}>
        <Paragraph>{t(`emails.objectionAtRegion.${news}`, { providerName, decisionNumber })}</Paragraph>
        {news === 'withdrawn' ? null : (
          <Paragraph>
            {t('emails.objectionAtRegion.until', {
              day: formatDate(lastDayBefore(new Date(decideUntil)), locale, true),
            })}
          </Paragraph>
        )}
        <Action words={words} href={link} label={t('emails.objectionAtRegion.action')} />
      </MailLayout>
    ),
  }
}
