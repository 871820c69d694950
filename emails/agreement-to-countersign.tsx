import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Asks the region to countersign. */
export const agreementToCountersign: MailTemplate<'agreement-to-countersign'> = (
  { providerName, agreementNumber, link },
  words,
) => {
  const { t } = words
  return {
    subject: t('emails.agreementToCountersign.subject', { providerName, agreementNumber }),
    body: (
      <MailLayout words={words} heading={t('emails.agreementToCountersign.heading')}>
        <Paragraph>{t('emails.agreementToCountersign.intro', { providerName, agreementNumber })}</Paragraph>
        <Action words={words} href={link} label={t('emails.agreementToCountersign.action')} />
      </MailLayout>
    ),
  }
}
