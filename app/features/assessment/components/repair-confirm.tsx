import { useTranslations } from 'use-intl'
import { ConfirmPage } from '#app/components/confirm-page.tsx'
import { Moment } from '#app/components/moment.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import type { AssessmentHeader } from '../assessment-view.ts'
import type { RepairItem } from '../repair-item.ts'

export type RepairConfirmProps = {
  preview: { dueAt: Date; people: readonly string[]; items: readonly RepairItem[] }
  header: Pick<AssessmentHeader, 'id' | 'providerName'>
}

/** What asking the repair does, to whom and until when, before it is asked. */
export function RepairConfirm({ preview, header }: RepairConfirmProps) {
  const t = useTranslations('assessment.repair')
  const base = `/inkoop/aanmeldingen/${header.id}`
  return (
    <ConfirmPage
      heading={t('confirmHeading')}
      breadcrumb={[{ href: base, label: header.providerName }]}
      happens={
        <>
          <p>
            {t('happens')} <Moment at={preview.dueAt} />
          </p>
          <ul>
            {preview.items.map((item) => (
              <li key={item.criterionId}>
                <strong>{item.criterionId}</strong>: {item.words}
              </li>
            ))}
          </ul>
        </>
      }
      whom={`${header.providerName}: ${preview.people.join(', ')}`}
      receive={t('receive')}
      undo={t('undo')}
      confirmLabel={t('ask')}
      cancelHref={`${base}/herstel`}
    >
      {preview.items.map((item) => (
        <span key={item.criterionId}>
          <HiddenField name="criteria" value={item.criterionId} />
          <HiddenField name={`words.${item.criterionId}`} value={item.words} />
        </span>
      ))}
      <HiddenField name="step" value="confirm" />
    </ConfirmPage>
  )
}
