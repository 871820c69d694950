import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { pagesOf } from '../pages.ts'

export type ReconfirmAlertProps = {
  applicationId: string
  /** How many parts the region changed and nobody confirmed yet. */
  count: number
  /** The version a submitted application rests on, while another is in force; null for a draft. */
  restsOn: number | null
}

/** On the task list: that the region changed something, what that means for what was sent, and where to confirm. */
export function ReconfirmAlert({ applicationId, count, restsOn }: ReconfirmAlertProps) {
  const t = useTranslations('procedure.reconfirm')
  if (count === 0) return null
  return (
    <Alert type="warning" heading={t('alert', { count })}>
      <p>{restsOn === null ? t('alertDraft') : t('alertSubmitted', { restsOn })}</p>
      <a href={pagesOf(applicationId).reconfirm}>{t('alertLink')}</a>
    </Alert>
  )
}
