import { formatMoment } from '#app/utils/format-date.ts'
import { Action, Fact, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Asks a provider to confirm again what a rectification changed in its running application. */
export const applicationReconfirm: MailTemplate<'application-reconfirm'> = (parameters, words) => {
  const { t, locale } = words
  const { providerName, applicationNumber, submitted, count, closesAt, link } = parameters
  return {
    subject: t('emails.applicationReconfirm.subject', { applicationNumber }),
    body: (
      <MailLayout words={words} heading={t('emails.applicationReconfirm.heading')} name={providerName}>
        <Paragraph>{t('emails.applicationReconfirm.intro', { applicationNumber, count })}</Paragraph>
        <Paragraph>{t('emails.applicationReconfirm.meaning', { submitted })}</Paragraph>
        <Fact name={t('emails.applicationReconfirm.until')}>{formatMoment(new Date(closesAt), locale)}</Fact>
        <Action words={words} href={link} label={t('emails.applicationReconfirm.action')} />
      </MailLayout>
    ),
  }
}
