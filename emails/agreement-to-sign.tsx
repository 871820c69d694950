import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Asks a provider to sign its framework agreement. */
export const agreementToSign: MailTemplate<'agreement-to-sign'> = (
  { providerName, agreementNumber, link, document = 'agreement' },
  words,
) => {
  const { t } = words
  return {
    subject: t('emails.agreementToSign.subject', { document, agreementNumber }),
    body: (
      <MailLayout words={words} heading={t('emails.agreementToSign.heading', { document })}>
        <Paragraph>{t('emails.agreementToSign.intro', { document, agreementNumber, providerName })}</Paragraph>
        <Paragraph>{t('emails.agreementToSign.next', { document })}</Paragraph>
        <Action words={words} href={link} label={t('emails.agreementToSign.action', { document })} />
      </MailLayout>
    ),
  }
}
