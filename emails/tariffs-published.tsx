import { formatDate } from '#app/utils/format-date.ts'
import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Tells providers and followers that new tariffs were published, from when they hold and where they stand. */
export const tariffsPublished: MailTemplate<'tariffs-published'> = (parameters, words) => {
  const { t, locale } = words
  const { title, year, startsOn, index, count, link } = parameters
  return {
    subject: t('emails.tariffsPublished.subject', { title, year: String(year) }),
    body: (
      <MailLayout words={words} heading={t('emails.tariffsPublished.heading', { year: String(year) })}>
        <Paragraph>
          {t('emails.tariffsPublished.intro', { title, count, index, day: formatDate(startsOn, locale) })}
        </Paragraph>
        <Paragraph>{t('emails.tariffsPublished.next')}</Paragraph>
        <Action words={words} href={link} label={t('emails.tariffsPublished.action')} />
      </MailLayout>
    ),
  }
}
