import { useLocale, useTranslations } from 'use-intl'
import type { Crumb } from '#app/components/breadcrumb.tsx'
import { ConfirmPage } from '#app/components/confirm-page.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { lastDayBefore } from '#app/utils/calendar.ts'
import { formatDate } from '#app/utils/format-date.ts'

export type BatchPreview = { applicationIds: string[]; restReason: string; objectionUntil: Date }

export type BatchConfirmProps = {
  preview: BatchPreview
  chosen: readonly { id: string; providerName: string; outcome: 'admitted' | 'partly' | 'refused' }[]
  moment: { id: string }
  breadcrumb: readonly Crumb[]
}

/** Stands before the decisions leave: how many, to whom with which outcome, what they receive. */
export function BatchConfirm({ preview, chosen, moment, breadcrumb }: BatchConfirmProps) {
  const t = useTranslations('decisions')
  const locale = useLocale()
  const page = `/inkoop/momenten/${moment.id}/besluiten`
  const day = formatDate(lastDayBefore(new Date(preview.objectionUntil)), locale, true)
  return (
    <ConfirmPage
      heading={t('confirm.heading')}
      breadcrumb={breadcrumb}
      happens={t('confirm.happens', { count: chosen.length })}
      whom={
        <ul>
          {chosen.map((one) => (
            <li key={one.id}>
              {one.providerName}: {t(`outcomeOf.${one.outcome}`)}
            </li>
          ))}
        </ul>
      }
      receive={`${t('confirm.receive')} ${t('confirm.until', { day })}`}
      undo={t('confirm.undo')}
      confirmLabel={t('confirm.send')}
      back={{ toForm: true, confirmStep: 'send' }}
      action={page}
    >
      <HiddenField name="restReason" value={preview.restReason} />
      {preview.applicationIds.map((id) => (
        <HiddenField key={id} name="applicationIds" value={id} />
      ))}
      {preview.restReason ? <p>{t('confirm.rest', { reason: preview.restReason })}</p> : null}
    </ConfirmPage>
  )
}
