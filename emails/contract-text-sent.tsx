import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'
import { textName } from './text-name.ts'

/** Tells a lawyer that a contract text waits for a second one. */
export const contractTextSent: MailTemplate<'contract-text-sent'> = (parameters, words) => {
  const { t } = words
  const { sentBy, reason, mayAdopt, link } = parameters
  const name = textName(t, parameters)
  return {
    subject: t('emails.contractTextSent.subject', { name }),
    body: (
      <MailLayout words={words} heading={t('emails.contractTextSent.heading', { name })}>
        <Paragraph>{t('emails.contractTextSent.intro', { sentBy, name })}</Paragraph>
        <Paragraph>{t('emails.contractTextSent.reason', { reason })}</Paragraph>
        <Paragraph>{t('emails.contractTextSent.turn', { mayAdopt })}</Paragraph>
        <Action words={words} href={link} label={t('emails.contractTextSent.action')} />
      </MailLayout>
    ),
  }
}
