import { useTranslations } from 'use-intl'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'

export type MomentScopeFacts = {
  product_codes: string[] | null
  categories: string[]
  conditions: string
  decision_working_days: number | null
  repair_days: number
  objection_days: number
  rolling: boolean
}

/** For what a moment is open and with which terms. */
export function MomentScope({ moment }: { moment: MomentScopeFacts }) {
  const t = useTranslations('moment.desk')
  const days = moment.decision_working_days
  return (
    <Section heading={t('scope')} lead={moment.rolling ? t('rolling') : undefined}>
      <SummaryList
        items={[
          { term: t('products'), value: moment.product_codes?.join(', ') ?? t('allProducts') },
          { term: t('categories'), value: moment.categories.join(', ') },
          ...(moment.conditions ? [{ term: t('conditions'), value: moment.conditions }] : []),
          ...(days === null ? [] : [{ term: t('decisionTerm'), value: t('decisionTermText', { days }) }]),
          { term: t('repair'), value: t('days', { count: moment.repair_days }) },
          { term: t('objection'), value: t('days', { count: moment.objection_days }) },
        ]}
      />
    </Section>
  )
}
