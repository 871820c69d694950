import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Tells administrators who wanted to register their provider again. */
export const registrationAttempt: MailTemplate<'registration-attempt'> = (
  { providerName, attemptedBy, link },
  words,
) => {
  const { t } = words
  return {
    subject: t('emails.registrationAttempt.subject', { providerName }),
    body: (
      <MailLayout words={words} heading={t('emails.registrationAttempt.heading')}>
        <Paragraph>{t('emails.registrationAttempt.intro', { providerName, attemptedBy })}</Paragraph>
        <Paragraph>{t('emails.registrationAttempt.next')}</Paragraph>
        <Action words={words} href={link} label={t('emails.registrationAttempt.action')} />
      </MailLayout>
    ),
  }
}
