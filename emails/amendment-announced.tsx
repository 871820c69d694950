import { formatDate } from '#app/utils/format-date.ts'
import { lastDayBefore } from '#app/utils/calendar.ts'
import { Action, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Announces a change of the agreement that needs no signature, and until when one can object. */
export const amendmentAnnounced: MailTemplate<'amendment-announced'> = (
  { providerName, amendmentNumber, agreementNumber, startsOn, objectUntil, link },
  words,
) => {
  const { t, locale } = words
  const date = formatDate(startsOn, locale)
  return {
    subject: t('emails.amendmentAnnounced.subject', { amendmentNumber }),
    body: (
      <MailLayout words={words} heading={t('emails.amendmentAnnounced.heading')}>
        <Paragraph>{t('emails.amendmentAnnounced.intro', { agreementNumber, providerName, date })}</Paragraph>
        <Paragraph>
          {objectUntil === ''
            ? t('emails.amendmentAnnounced.noSignature')
            : t('emails.amendmentAnnounced.object', {
                until: formatDate(lastDayBefore(new Date(objectUntil)), locale),
              })}
        </Paragraph>
        <Action words={words} href={link} label={t('emails.amendmentAnnounced.action')} />
      </MailLayout>
    ),
  }
}
