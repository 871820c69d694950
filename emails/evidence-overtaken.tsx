import { Action, Fact, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Tells a provider that its evidence is too old now that the closing moved. */
export const evidenceOvertaken: MailTemplate<'evidence-overtaken'> = (parameters, words) => {
  const { t } = words
  const { providerName, momentName, evidence, closingDay, link } = parameters
  return {
    subject: t('emails.evidenceOvertaken.subject', { momentName }),
    body: (
      <MailLayout words={words} heading={t('emails.evidenceOvertaken.heading')} name={providerName}>
        <Paragraph>{t('emails.evidenceOvertaken.intro', { momentName, closingDay })}</Paragraph>
        <Fact name={t('emails.evidenceOvertaken.evidence')}>{evidence}</Fact>
        <Paragraph>{t('emails.evidenceOvertaken.next')}</Paragraph>
        <Action words={words} href={link} label={t('emails.evidenceOvertaken.action')} />
      </MailLayout>
    ),
  }
}
