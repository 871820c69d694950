import { formatDate } from '#app/utils/format-date.ts'
import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Sends the agreement that both parties signed. */
export const agreementInForce: MailTemplate<'agreement-in-force'> = (
  { providerName, agreementNumber, startsOn, link },
  words,
) => {
  const { t, locale } = words
  const date = formatDate(startsOn, locale)
  return {
    subject: t('emails.agreementInForce.subject', { agreementNumber }),
    body: (
      <MailLayout words={words} heading={t('emails.agreementInForce.heading')}>
        <Paragraph>{t('emails.agreementInForce.intro', { agreementNumber, providerName, date })}</Paragraph>
        <Paragraph>{t('emails.agreementInForce.next')}</Paragraph>
        <Action words={words} href={link} label={t('emails.agreementInForce.action')} />
      </MailLayout>
    ),
  }
}
