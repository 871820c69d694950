import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** The link to choose a new password. */
export const resetPassword: MailTemplate<'reset-password'> = ({ name, link }, words) => {
  const { t } = words
  return {
    subject: t('emails.resetPassword.subject'),
    body: (
      <MailLayout words={words} heading={t('emails.resetPassword.heading')} name={name}>
        <Paragraph>{t('emails.resetPassword.intro')}</Paragraph>
        <Paragraph>{t('emails.resetPassword.until')}</Paragraph>
        <Paragraph>{t('emails.layout.notYou')}</Paragraph>
        <Action words={words} href={link} label={t('emails.resetPassword.action')} />
      </MailLayout>
    ),
  }
}
