import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Sends the decision on an application, with the letter. */
export const decision: MailTemplate<'decision'> = (
  { providerName, applicationNumber, decisionNumber, link, attachments },
  words,
) => {
  const { t } = words
  return {
    subject: t('emails.decision.subject', { applicationNumber }),
    body: (
      <MailLayout words={words} heading={t('emails.decision.heading')}>
        <Paragraph>{t('emails.decision.intro', { decisionNumber, applicationNumber, providerName })}</Paragraph>
        <Paragraph>{t(attachments.length > 0 ? 'emails.decision.next' : 'emails.decision.nextEnding')}</Paragraph>
        <Action words={words} href={link} label={t('emails.decision.action')} />
      </MailLayout>
    ),
  }
}
