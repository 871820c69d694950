import { formatMoment } from '#app/utils/format-date.ts'
import { Action, Fact, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** The receipt of a submitted application, with the PDF. */
export const submissionReceipt: MailTemplate<'submission-receipt'> = (parameters, words) => {
  const { t, locale } = words
  const { providerName, applicationNumber, receiptNumber, submittedAt, sha256, link } = parameters
  const moment = formatMoment(new Date(submittedAt), locale)
  return {
    subject: t('emails.submissionReceipt.subject', { applicationNumber }),
    body: (
      <MailLayout words={words} heading={t('emails.submissionReceipt.heading')}>
        <Paragraph>{t('emails.submissionReceipt.intro', { applicationNumber, providerName, moment })}</Paragraph>
        <Fact name={t('emails.submissionReceipt.receipt')}>{receiptNumber}</Fact>
        <Fact name={t('emails.submissionReceipt.hash')}>{sha256}</Fact>
        <Paragraph>{t('emails.submissionReceipt.next')}</Paragraph>
        <Action words={words} href={link} label={t('emails.submissionReceipt.action')} />
      </MailLayout>
    ),
  }
}
