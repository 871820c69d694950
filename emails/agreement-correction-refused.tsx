import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Tells the provider why the text of its agreement stays as it is. */
export const agreementCorrectionRefused: MailTemplate<'agreement-correction-refused'> = (
  { providerName, agreementNumber, reason, link },
  words,
) => {
  const { t } = words
  return {
    subject: t('emails.agreementCorrectionRefused.subject', { agreementNumber }),
    body: (
      <MailLayout words={words} heading={t('emails.agreementCorrectionRefused.heading')}>
        <Paragraph>{t('emails.agreementCorrectionRefused.intro', { agreementNumber, providerName })}</Paragraph>
        <Paragraph>{t('emails.agreementCorrectionRefused.reason', { reason })}</Paragraph>
        <Paragraph>{t('emails.agreementCorrectionRefused.next')}</Paragraph>
        <Action words={words} href={link} label={t('emails.agreementCorrectionRefused.action')} />
      </MailLayout>
    ),
  }
}
