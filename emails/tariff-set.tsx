import { formatEuro } from '#app/utils/format-amount.ts'
import { formatDate } from '#app/utils/format-date.ts'
import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Tells providers and followers that a study fixed the tariff of one product anew, from when and on what it rests. */
export const tariffSet: MailTemplate<'tariff-set'> = (parameters, words) => {
  const { t, locale } = words
  const { title, product, amount, startsOn, link } = parameters
  return {
    subject: t('emails.tariffSet.subject', { title, product }),
    body: (
      <MailLayout words={words} heading={t('emails.tariffSet.heading', { product })}>
        <Paragraph>
          {t('emails.tariffSet.intro', {
            title,
            product,
            amount: formatEuro(amount, locale),
            day: formatDate(startsOn, locale),
          })}
        </Paragraph>
        <Paragraph>{t('emails.tariffSet.next')}</Paragraph>
        <Action words={words} href={link} label={t('emails.tariffSet.action')} />
      </MailLayout>
    ),
  }
}
