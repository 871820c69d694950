import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Tells followers that a procedure was published. */
export const procedurePublished: MailTemplate<'procedure-published'> = ({ title, link }, words) => {
  const { t } = words
  return {
    subject: t('emails.procedurePublished.subject', { title }),
    body: (
      <MailLayout words={words} heading={t('emails.procedurePublished.heading')}>
        <Paragraph>{t('emails.procedurePublished.intro', { title })}</Paragraph>
        <Action words={words} href={link} label={t('emails.procedurePublished.action')} />
      </MailLayout>
    ),
  }
}
