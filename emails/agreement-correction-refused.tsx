import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Tells the provider why the text of its agreement stays as it is. */
export const agreementCorrectionRefused: MailTemplate<'agreement-correction-refused'> = (
  { providerName, agreementNumber, reason, link, document = 'agreement' },
  words,
) => {
  const { t } = words
  return {
    subject: t('emails.agreementCorrectionRefused.subject', { document, agreementNumber }),
    body: (
      <MailLayout words={words} heading={t('emails.agreementCorrectionRefused.heading', { document })}>
        <Paragraph>
          {t('emails.agreementCorrectionRefused.intro', { document, agreementNumber, providerName })}
        </Paragraph>
        <Paragraph>{t('emails.agreementCorrectionRefused.reason', { reason })}</Paragraph>
        <Paragraph>{t('emails.agreementCorrectionRefused.next', { document })}</Paragraph>
        <Action words={words} href={link} label={t('emails.agreementCorrectionRefused.action', { document })} />
      </MailLayout>
    ),
  }
}
