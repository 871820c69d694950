import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'
import { textName } from './text-name.ts'

/** Tells the lawyer who sent a contract text that it was adopted, or given back and why. */
export const contractTextDecided: MailTemplate<'contract-text-decided'> = (parameters, words) => {
  const { t } = words
  const { outcome, decidedBy, reason, link } = parameters
  const name = textName(t, parameters)
  return {
    subject: t(`emails.contractTextDecided.subject.${outcome}`, { name }),
    body: (
      <MailLayout words={words} heading={t(`emails.contractTextDecided.heading.${outcome}`, { name })}>
        <Paragraph>{t(`emails.contractTextDecided.intro.${outcome}`, { decidedBy, name })}</Paragraph>
        {reason === '' ? null : <Paragraph>{t('emails.contractTextDecided.reason', { reason })}</Paragraph>}
        <Action words={words} href={link} label={t('emails.contractTextDecided.action')} />
      </MailLayout>
    ),
  }
}
