import { formatDate } from '#app/utils/format-date.ts'
import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Tells the procurement desk that a moment closed and its applications wait to be assessed. */
export const assessmentReady: MailTemplate<'assessment-ready'> = (parameters, words) => {
  const { t, locale } = words
  const { momentName, count, decisionBy, link } = parameters
  return {
    subject: t('emails.assessmentReady.subject', { momentName }),
    body: (
      <MailLayout words={words} heading={t('emails.assessmentReady.heading')}>
        <Paragraph>{t('emails.assessmentReady.text', { momentName, count })}</Paragraph>
        <Paragraph>{t('emails.assessmentReady.next', { day: formatDate(decisionBy, locale) })}</Paragraph>
        <Action words={words} href={link} label={t('emails.assessmentReady.action')} />
      </MailLayout>
    ),
  }
}
