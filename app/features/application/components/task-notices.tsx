import { useLocale, useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { LinkButton } from '#app/components/button.tsx'
import { formatMoment } from '#app/utils/format-date.ts'
import { pagesOf } from '../pages.ts'

export type TaskNoticesProps = {
  applicationId: string
  /** How much is still missing. */
  missing: number
  /** The first of two who sign together. */
  waiting: { by: string; at: Date } | null
  /** Answers of an earlier application that can be taken over. */
  offers: number
}

/** What one should know above the task list: who must still sign, what can be taken over, what is missing. */
export function TaskNotices({ applicationId, missing, waiting, offers }: TaskNoticesProps) {
  const t = useTranslations('application')
  const locale = useLocale()
  const pages = pagesOf(applicationId)
  return (
    <>
      {waiting ? (
        <Alert type="warning" heading={t('together.waiting')}>
          <p>{t('together.alert', { name: waiting.by, when: formatMoment(waiting.at, locale) })}</p>
          <LinkButton href={pages.submit}>{t('together.toSign')}</LinkButton>
        </Alert>
      ) : null}
      {offers > 0 ? (
        <Alert heading={t('takeOver.notice')}>
          <p>{t('takeOver.noticeText', { count: offers })}</p>
          <LinkButton kind="secondary" href={pages.takeOver}>
            {t('takeOver.open')}
          </LinkButton>
        </Alert>
      ) : null}
      {missing > 0 ? (
        <p>
          <a href={pages.missing}>{t('stillMissing.link', { count: missing })}</a>
        </p>
      ) : null}
    </>
  )
}
