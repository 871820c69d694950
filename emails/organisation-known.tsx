import { MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Tells who registers that a colleague was first. */
export const organisationKnown: MailTemplate<'organisation-known'> = ({ name, kvkNumber }, words) => {
  const { t } = words
  return {
    subject: t('emails.organisationKnown.subject'),
    body: (
      <MailLayout words={words} heading={t('emails.organisationKnown.heading')} name={name}>
        <Paragraph>{t('emails.organisationKnown.intro', { kvkNumber })}</Paragraph>
        <Paragraph>{t('emails.organisationKnown.next')}</Paragraph>
      </MailLayout>
    ),
  }
}
