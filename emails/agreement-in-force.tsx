import { formatDate } from '#app/utils/format-date.ts'
import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Sends the agreement that both parties signed. */
export const agreementInForce: MailTemplate<'agreement-in-force'> = (
  { providerName, agreementNumber, startsOn, link, document = 'agreement' },
  words,
) => {
  const { t, locale } = words
  const date = formatDate(startsOn, locale)
  return {
    subject: t('emails.agreementInForce.subject', { document, agreementNumber }),
    body: (
      <MailLayout words={words} heading={t('emails.agreementInForce.heading', { document })}>
        <Paragraph>{t('emails.agreementInForce.intro', { document, agreementNumber, providerName, date })}</Paragraph>
        <Paragraph>{t('emails.agreementInForce.next', { document })}</Paragraph>
        <Action words={words} href={link} label={t('emails.agreementInForce.action', { document })} />
      </MailLayout>
    ),
  }
}
