import { formatMoment } from '#app/utils/format-date.ts'
import { Action, Fact, MailLayout, Paragraph } from './layout.tsx'
import type { MailTemplate } from './template.ts'

/** Tells whoever follows a procedure that a moment was announced, changed, cancelled or has opened. */
export const momentNews: MailTemplate<'moment-news'> = (parameters, words) => {
  const { t, locale } = words
  const { news, momentName, reason, opensAt, closesAt, link } = parameters
  return {
    subject: t(`emails.momentNews.${news}.subject`, { momentName }),
    body: (
      <MailLayout words={words} heading={t(`emails.momentNews.${news}.heading`)}>
        <Paragraph>{t(`emails.momentNews.${news}.intro`, { momentName })}</Paragraph>
        <Fact name={t('emails.momentNews.reason')}>{reason}</Fact>
        {news === 'cancelled' ? null : (
          <>
            <Fact name={t('emails.momentNews.opens')}>{formatMoment(new Date(opensAt), locale)}</Fact>
            <Fact name={t('emails.momentNews.closes')}>{formatMoment(new Date(closesAt), locale)}</Fact>
          </>
        )}
        <Action words={words} href={link} label={t('emails.momentNews.action')} />
      </MailLayout>
    ),
  }
}
