import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Tells whoever follows a procedure that questions were answered. */
export const notePublished: MailTemplate<'note-published'> = (parameters, words) => {
  const { t } = words
  const { procedureTitle, number, count, link } = parameters
  return {
    subject: t('emails.notePublished.subject', { number, procedureTitle }),
    body: (
      <MailLayout words={words} heading={t('emails.notePublished.heading')}>
        <Paragraph>{t('emails.notePublished.intro', { number, procedureTitle, count })}</Paragraph>
        <Paragraph>{t('emails.notePublished.ranking')}</Paragraph>
        <Action words={words} href={link} label={t('emails.notePublished.action')} />
      </MailLayout>
    ),
  }
}
