import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Tells the provider that a version of its agreement will not be signed any more, and why. */
export const agreementClosed: MailTemplate<'agreement-closed'> = (
  { providerName, agreementNumber, how, reason, link },
  words,
) => {
  const { t } = words
  return {
    subject: t('emails.agreementClosed.subject', { agreementNumber }),
    body: (
      <MailLayout words={words} heading={t(`emails.agreementClosed.heading.${how}`)}>
        <Paragraph>{t('emails.agreementClosed.intro', { agreementNumber, providerName })}</Paragraph>
        <Paragraph>{t('emails.agreementClosed.reason', { reason })}</Paragraph>
        <Action words={words} href={link} label={t('emails.agreementClosed.action')} />
      </MailLayout>
    ),
  }
}
