import { useLocale, useTranslations } from 'use-intl'
import type { Crumb } from '#app/components/breadcrumb.tsx'
import { ConfirmPage } from '#app/components/confirm-page.tsx'
import { Moment } from '#app/components/moment.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { formatMoment } from '#app/utils/format-date.ts'

export type ClosingPreview = {
  closedBefore: Date
  closesAfter: Date
  outage: { from: Date; until: Date } | null
  providers: number
  freeDay: boolean
}
export type ClosingConfirmProps = {
  preview: ClosingPreview
  momentName: string
  breadcrumb: readonly Crumb[]
}

const CARRIED = [
  'kind',
  'date',
  'time',
  'outageFromDate',
  'outageFromTime',
  'outageUntilDate',
  'outageUntilTime',
  'reason',
  'rowVersion',
] as const

/** Says what moving the closing does, to whom and what they get, before it happens. */
export function ClosingConfirm({ preview, momentName, breadcrumb }: ClosingConfirmProps) {
  const t = useTranslations('procurement.closing')
  const { typed } = useFormAnswer()
  return (
    <ConfirmPage
      heading={t('confirmHeading')}
      breadcrumb={breadcrumb}
      happens={
        <>
          <p>{t('happens', { moment: momentName })}</p>
          <p>
            {t('before')}: <Moment at={preview.closedBefore} />
            <br />
            {t('after')}:{' '}
            <strong>
              <Moment at={preview.closesAfter} />
            </strong>
          </p>
          {preview.freeDay ? <p>{t('freeDay')}</p> : null}
          {preview.outage ? <OutageText outage={preview.outage} /> : null}
          <p>{typed('reason')}</p>
        </>
      }
      whom={t('whom', { count: preview.providers })}
      receive={t('receive')}
      undo={t('undo')}
      confirmLabel={t('confirm')}
      back={{ toForm: true, confirmStep: 'confirm' }}
    >
      {CARRIED.map((name) => (
        <HiddenField key={name} name={name} value={typed(name)} />
      ))}
    </ConfirmPage>
  )
}

function OutageText({ outage }: { outage: { from: Date; until: Date } }) {
  const t = useTranslations('procurement.closing')
  const locale = useLocale()
  return (
    <p>
      {t('outageTerm')}{' '}
      {t('outageText', { from: formatMoment(outage.from, locale), until: formatMoment(outage.until, locale) })}
    </p>
  )
}
