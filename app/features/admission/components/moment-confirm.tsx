import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import type { Crumb } from '#app/components/breadcrumb.tsx'
import { Button, ButtonGroup } from '#app/components/button.tsx'
import { DateTimeline } from '#app/components/date-timeline.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Page } from '#app/components/page.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { pointsOf } from '../moment-points.ts'
import type { MomentValues } from '../moment-fields.ts'
import { rulesOutOfReach, type MomentChecks } from '../moment-rules.ts'

export type MomentConfirmProps = {
  typed: MomentValues
  checks: MomentChecks
  isNew: boolean
  breadcrumb: readonly Crumb[]
}

/** Says what announcing or changing the moment does, to whom and what they get, before it happens. */
export function MomentConfirm({ typed, checks, isNew, breadcrumb }: MomentConfirmProps) {
  const t = useTranslations('moment.composer')
  const name = String(typed.name)
  const items = [
    { term: t('whatTerm'), value: isNew ? t('happensNew', { name }) : t('happensEdit', { name }) },
    { term: t('words'), value: String(isNew ? typed.reason : typed.changeReason) },
    { term: t('whomTerm'), value: t('whom') },
    { term: t('receiveTerm'), value: t('receive') },
    { term: t('undoTerm'), value: t('undoNew') },
  ]
  return (
    <Page heading={isNew ? t('confirmNew') : t('confirmEdit')} breadcrumb={breadcrumb}>
      <DateTimeline
        now={checks.now}
        moments={pointsOf(typed).map(({ kind, at, wholeDay }) => ({ label: t(kind), at, wholeDay }))}
      />
      <OutOfReach rules={rulesOutOfReach(chosenProducts(typed), checks)} />
      <SummaryList items={items} />
      <Form>
        {Object.entries(typed)
          .filter(([field]) => field !== 'step')
          .flatMap(([field, value]) => (Array.isArray(value) ? value : [value]).map((one) => [field, one] as const))
          .map(([field, value]) => (
            <HiddenField key={`${field}=${value}`} name={field} value={value} />
          ))}
        <ButtonGroup>
          <Button name="step" value="confirm">
            {isNew ? t('announce') : t('save')}
          </Button>
          <Button kind="secondary" name="step" value="edit">
            {t('edit')}
          </Button>
        </ButtonGroup>
      </Form>
    </Page>
  )
}

/** The products of the moment; null means all of the procedure. */
function chosenProducts({ productScope, products }: MomentValues): readonly string[] | null {
  return productScope === 'some' ? [products ?? []].flat() : null
}

function OutOfReach({ rules }: { rules: ReturnType<typeof rulesOutOfReach> }) {
  const t = useTranslations('moment.composer')
  if (rules.length === 0) return null
  return (
    <Alert type="warning" heading={t('outOfReach')}>
      <p>{t('outOfReachMeaning')}</p>
      <ul>
        {rules.map((rule) => (
          <li key={rule.explanation}>{rule.explanation}</li>
        ))}
      </ul>
    </Alert>
  )
}
