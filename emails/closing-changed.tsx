import { formatMoment } from '#app/utils/format-date.ts'
import { Action, Fact, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Tells everybody concerned that a moment closes at another time. */
export const closingChanged: MailTemplate<'closing-changed'> = (parameters, words) => {
  const { t, locale } = words
  const { momentName, closedBefore, closesAfter, reason, link } = parameters
  return {
    subject: t('emails.closingChanged.subject', { momentName }),
    body: (
      <MailLayout words={words} heading={t('emails.closingChanged.heading')}>
        <Paragraph>{t('emails.closingChanged.intro', { momentName })}</Paragraph>
        <Fact name={t('emails.closingChanged.before')}>{formatMoment(new Date(closedBefore), locale)}</Fact>
        <Fact name={t('emails.closingChanged.after')}>{formatMoment(new Date(closesAfter), locale)}</Fact>
        <Fact name={t('emails.closingChanged.reason')}>{reason}</Fact>
        <Paragraph>{t('emails.closingChanged.next')}</Paragraph>
        <Action words={words} href={link} label={t('emails.closingChanged.action')} />
      </MailLayout>
    ),
  }
}
