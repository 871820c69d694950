import { Action, Fact, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Tells followers that a published procedure was changed, why, and where the old and new words stand. */
export const procedureRectified: MailTemplate<'procedure-rectified'> = (parameters, words) => {
  const { t } = words
  const { title, number, reason, count, link } = parameters
  return {
    subject: t('emails.procedureRectified.subject', { title }),
    body: (
      <MailLayout words={words} heading={t('emails.procedureRectified.heading')}>
        <Paragraph>{t('emails.procedureRectified.intro', { title, number, count })}</Paragraph>
        <Fact name={t('emails.procedureRectified.reason')}>{reason}</Fact>
        <Paragraph>{t('emails.procedureRectified.next')}</Paragraph>
        <Action words={words} href={link} label={t('emails.procedureRectified.action')} />
      </MailLayout>
    ),
  }
}
