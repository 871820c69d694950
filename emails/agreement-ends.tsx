import { formatDate } from '#app/utils/format-date.ts'
import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Tells the provider that its agreement ends or that the region intends to end it, and why. */
export const agreementEnds: MailTemplate<'agreement-ends'> = (
  { providerName, agreementNumber, step, endsOn, ground, link },
  words,
) => {
  const { t, locale } = words
  const date = formatDate(endsOn, locale)
  return {
    subject: t(`emails.agreementEnds.subject.${step}`, { agreementNumber }),
    body: (
      <MailLayout words={words} heading={t(`emails.agreementEnds.heading.${step}`)}>
        <Paragraph>{t(`emails.agreementEnds.intro.${step}`, { agreementNumber, providerName, date })}</Paragraph>
        <Paragraph>{t('emails.agreementEnds.reason', { ground })}</Paragraph>
        <Paragraph>{t(`emails.agreementEnds.next.${step}`)}</Paragraph>
        <Action words={words} href={link} label={t('emails.agreementEnds.action')} />
      </MailLayout>
    ),
  }
}
