import { useTranslations } from 'use-intl'
import { ConfirmPage } from '#app/components/confirm-page.tsx'
import { TextareaField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { SIGNING_DAYS } from '../../signing-term.ts'
import type { AmendmentActPage } from '../amendment-acts.ts'

type ReasonedAmendmentPageProps = { page: AmendmentActPage; printed: string; providerName: string; back: string }

const FINAL: ReadonlySet<AmendmentActPage> = new Set<AmendmentActPage>(['intrekken', 'weigeren', 'als-opzegging'])

/** Stands before an act on an amendment that the other party will read the reason of. */
export function ReasonedAmendmentPage({ page, printed, providerName, back }: ReasonedAmendmentPageProps) {
  const t = useTranslations('amendment')
  const { errors, errorOf, typed } = useFormAnswer()
  return (
    <ConfirmPage
      heading={t(`act.${page}.title`)}
      breadcrumb={[{ href: back, label: t('page.heading', { number: printed }) }]}
      errors={errors}
      happens={t(`act.${page}.happens`, { days: SIGNING_DAYS })}
      whom={providerName}
      receive={t(`act.${page}.receive`)}
      undo={t(`act.${page}.undo`)}
      confirmLabel={t(`act.${page}.confirm`)}
      back={{ href: back }}
      danger={FINAL.has(page)}
    >
      <TextareaField
        name="reason"
        label={t(`act.${page}.reason`)}
        description={t(`act.${page}.reasonHelp`)}
        defaultValue={typed('reason')}
        error={errorOf('reason')}
      />
    </ConfirmPage>
  )
}
