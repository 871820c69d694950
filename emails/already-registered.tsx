import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Tells the owner of an address that somebody wanted to register it again. */
export const alreadyRegistered: MailTemplate<'already-registered'> = ({ name, link }, words) => {
  const { t } = words
  return {
    subject: t('emails.alreadyRegistered.subject'),
    body: (
      <MailLayout words={words} heading={t('emails.alreadyRegistered.heading')} name={name}>
        <Paragraph>{t('emails.alreadyRegistered.intro')}</Paragraph>
        <Paragraph>{t('emails.alreadyRegistered.second')}</Paragraph>
        <Paragraph>{t('emails.alreadyRegistered.forgotten')}</Paragraph>
        <Action words={words} href={link} label={t('emails.alreadyRegistered.action')} />
      </MailLayout>
    ),
  }
}
