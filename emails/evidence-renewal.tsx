import { formatDate } from '#app/utils/format-date.ts'
import { Action, Fact, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Asks a contracted provider for a new document before one ends, or when it has ended. */
export const evidenceRenewal: MailTemplate<'evidence-renewal'> = (parameters, words) => {
  const { t, locale } = words
  const { providerName, agreementNumber, evidence, validUntil, stage, link } = parameters
  const part = stage === 'ended' ? 'ended' : 'ending'
  return {
    subject: t(`emails.evidenceRenewal.subject.${part}`, { evidence }),
    body: (
      <MailLayout words={words} heading={t(`emails.evidenceRenewal.heading.${part}`)} name={providerName}>
        <Paragraph>{t('emails.evidenceRenewal.intro', { agreementNumber })}</Paragraph>
        <Fact name={t('emails.evidenceRenewal.evidence')}>{evidence}</Fact>
        <Fact name={t('emails.evidenceRenewal.validUntil')}>{formatDate(validUntil, locale)}</Fact>
        <Action words={words} href={link} label={t('emails.evidenceRenewal.action')} />
      </MailLayout>
    ),
  }
}
