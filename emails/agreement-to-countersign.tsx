import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Asks the region to countersign. */
export const agreementToCountersign: MailTemplate<'agreement-to-countersign'> = (
  { providerName, agreementNumber, link, document = 'agreement' },
  words,
) => {
  const { t } = words
  return {
    subject: t('emails.agreementToCountersign.subject', { document, providerName, agreementNumber }),
    body: (
      <MailLayout words={words} heading={t('emails.agreementToCountersign.heading', { document })}>
        <Paragraph>{t('emails.agreementToCountersign.intro', { document, providerName, agreementNumber })}</Paragraph>
        <Action words={words} href={link} label={t('emails.agreementToCountersign.action', { document })} />
      </MailLayout>
    ),
  }
}
