import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Asks a provider to sign its framework agreement. */
export const agreementToSign: MailTemplate<'agreement-to-sign'> = ({ providerName, agreementNumber, link }, words) => {
  const { t } = words
  return {
    subject: t('emails.agreementToSign.subject', { agreementNumber }),
    body: (
      <MailLayout words={words} heading={t('emails.agreementToSign.heading')}>
        <Paragraph>{t('emails.agreementToSign.intro', { agreementNumber, providerName })}</Paragraph>
        <Paragraph>{t('emails.agreementToSign.next')}</Paragraph>
        <Action words={words} href={link} label={t('emails.agreementToSign.action')} />
      </MailLayout>
    ),
  }
}
