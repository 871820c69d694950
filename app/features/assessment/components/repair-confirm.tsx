import { useTranslations } from 'use-intl'
import { Panel } from '#app/components/card.tsx'
import { ConfirmPage } from '#app/components/confirm-page.tsx'
import { Moment } from '#app/components/moment.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import type { AssessmentHeader } from '../assessment-view.ts'
import type { RepairWish } from '../repair-item.ts'

export type RepairConfirmProps = {
  preview: { dueAt: Date; people: readonly string[]; items: readonly RepairWish[] }
  header: Pick<AssessmentHeader, 'id' | 'providerName'>
  criteria: readonly { id: string; title: string; text: string }[]
}

/** What asking the repair does, to whom and until when, before it is asked. */
export function RepairConfirm({ preview, header, criteria }: RepairConfirmProps) {
  const reads = useTranslations('equalTreatment.others')
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
          <p>
            <strong>{reads('preview')}</strong>
          </p>
          {preview.items.map((item) => {
            const criterion = criteria.find((one) => one.id === item.criterionId)
            return (
              <Panel key={item.criterionId}>
                <p>
                  <strong>
                    {item.criterionId} {criterion?.title}
                  </strong>
                </p>
                <p className="oh-lines">{item.words}</p>
                <p className="oh-muted">{criterion?.text}</p>
              </Panel>
            )
          })}
        </>
      }
      whom={`${header.providerName}: ${preview.people.join(', ')}`}
      receive={t('receive')}
      undo={t('undo')}
      confirmLabel={t('ask')}
      back={{ toForm: true, confirmStep: 'confirm' }}
    >
      {preview.items.map((item) => (
        <span key={item.criterionId}>
          <HiddenField name="criteria" value={item.criterionId} />
          <HiddenField name={`words.${item.criterionId}`} value={item.words} />
        </span>
      ))}
    </ConfirmPage>
  )
}
