import { formatDate, formatMoment } from '#app/utils/format-date.ts'
import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Tells a provider at the closing whether its application is in. */
export const momentClosed: MailTemplate<'moment-closed'> = (parameters, words) => {
  const { t, locale } = words
  const { providerName, applicationNumber, momentName, state, closedAt, decisionBy, link } = parameters
  const closed = formatMoment(new Date(closedAt), locale)
  return {
    subject: t(`emails.momentClosed.${state}.subject`, { applicationNumber }),
    body: (
      <MailLayout words={words} heading={t(`emails.momentClosed.${state}.heading`)}>
        <Paragraph>{t('emails.momentClosed.closed', { momentName, closed })}</Paragraph>
        <Paragraph>{t(`emails.momentClosed.${state}.text`, { applicationNumber, providerName })}</Paragraph>
        <Paragraph>{t(`emails.momentClosed.${state}.next`, { day: formatDate(decisionBy, locale) })}</Paragraph>
        <Action words={words} href={link} label={t('emails.momentClosed.action')} />
      </MailLayout>
    ),
  }
}
