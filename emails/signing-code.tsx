import { formatMoment } from '#app/utils/format-date.ts'
import { MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** The code with which a signatory shows that it is really they. */
export const signingCode: MailTemplate<'signing-code'> = ({ agreementNumber, code, expiresAt }, words) => {
  const { t, locale } = words
  return {
    subject: t('emails.signingCode.subject', { agreementNumber }),
    body: (
      <MailLayout words={words} heading={t('emails.signingCode.heading')}>
        <Paragraph>{t('emails.signingCode.code', { code, agreementNumber })}</Paragraph>
        <Paragraph>{t('emails.signingCode.until', { moment: formatMoment(new Date(expiresAt), locale) })}</Paragraph>
        <Paragraph>{t('emails.signingCode.warning')}</Paragraph>
      </MailLayout>
    ),
  }
}
