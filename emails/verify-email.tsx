import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** The link with which a new provider confirms its registration. */
export const verifyEmail: MailTemplate<'verify-email'> = ({ name, link }, words) => {
  const { t } = words
  return {
    subject: t('emails.verifyEmail.subject'),
    body: (
      <MailLayout words={words} heading={t('emails.verifyEmail.heading')} name={name}>
        <Paragraph>{t('emails.verifyEmail.intro')}</Paragraph>
        <Paragraph>{t('emails.verifyEmail.until')}</Paragraph>
        <Paragraph>{t('emails.layout.notYou')}</Paragraph>
        <Action words={words} href={link} label={t('emails.verifyEmail.action')} />
      </MailLayout>
    ),
  }
}
