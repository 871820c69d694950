import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Tells a provider its category. */
export const categoryConfirmed: MailTemplate<'category-confirmed'> = ({ providerName, category, link }, words) => {
  const { t } = words
  return {
    subject: t('emails.categoryConfirmed.subject', { providerName }),
    body: (
      <MailLayout words={words} heading={t('emails.categoryConfirmed.heading')}>
        <Paragraph>{t('emails.categoryConfirmed.intro', { providerName, category })}</Paragraph>
        <Paragraph>{t('emails.categoryConfirmed.next')}</Paragraph>
        <Action words={words} href={link} label={t('emails.categoryConfirmed.action')} />
      </MailLayout>
    ),
  }
}
