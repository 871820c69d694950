import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Tells the provider that a version of its agreement will not be signed any more, and why. */
export const agreementClosed: MailTemplate<'agreement-closed'> = (
  { providerName, agreementNumber, how, reason, link, document = 'agreement' },
  words,
) => {
  const { t } = words
  return {
    subject: t('emails.agreementClosed.subject', { document, agreementNumber }),
    body: (
      <MailLayout words={words} heading={t(`emails.agreementClosed.heading.${how}`, { document })}>
        <Paragraph>{t('emails.agreementClosed.intro', { document, agreementNumber, providerName })}</Paragraph>
        <Paragraph>{t('emails.agreementClosed.reason', { reason })}</Paragraph>
        <Action words={words} href={link} label={t('emails.agreementClosed.action', { document })} />
      </MailLayout>
    ),
  }
}
