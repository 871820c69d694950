import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Tells a lawyer of the region what the provider answered to its agreement. */
export const agreementAnswered: MailTemplate<'agreement-answered'> = (
  { providerName, agreementNumber, answer, reason, link, document = 'agreement' },
  words,
) => {
  const { t } = words
  return {
    subject: t(`emails.agreementAnswered.subject.${answer}`, { document, agreementNumber }),
    body: (
      <MailLayout words={words} heading={t(`emails.agreementAnswered.heading.${answer}`, { document, providerName })}>
        <Paragraph>{t('emails.agreementAnswered.intro', { document, agreementNumber, providerName })}</Paragraph>
        <Paragraph>{t('emails.agreementAnswered.reason', { reason })}</Paragraph>
        <Action words={words} href={link} label={t('emails.agreementAnswered.action', { document })} />
      </MailLayout>
    ),
  }
}
