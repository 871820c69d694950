import { formatDate } from '#app/utils/format-date.ts'
import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Reminds procurement of applications without a decision while the decision date comes near. */
export const decisionReminder: MailTemplate<'decision-reminder'> = (parameters, words) => {
  const { t, locale } = words
  const { momentName, decisionBy, open, link } = parameters
  const date = formatDate(decisionBy, locale)
  return {
    subject: t('emails.decisionReminder.subject', { momentName, date }),
    body: (
      <MailLayout words={words} heading={t('emails.decisionReminder.heading')}>
        <Paragraph>{t('emails.decisionReminder.intro', { momentName, date, open })}</Paragraph>
        <Action words={words} href={link} label={t('emails.decisionReminder.action')} />
      </MailLayout>
    ),
  }
}
