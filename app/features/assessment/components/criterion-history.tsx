import { useTranslations } from 'use-intl'
import { Details } from '#app/components/explain.tsx'
import { Timeline } from '#app/components/timeline.tsx'
import type { AutomaticVerdict } from '../automatic-verdict.ts'

export type CriterionHistoryProps = {
  history: {
    automatic: readonly (AutomaticVerdict & { at: Date; receipt: string })[]
    former: readonly { id: number; outcome: 'met' | 'not-met'; reason: string; officer_name: string; given_at: Date }[]
  } | null
}

/** What the portal and officers found before: nothing that was found is lost. Renders nothing when there is nothing. */
export function CriterionHistory({ history }: CriterionHistoryProps) {
  const t = useTranslations('equalTreatment.history')
  const rules = useTranslations('assessment')
  if (!history || history.automatic.length + history.former.length === 0) return null
  const items = [
    ...history.automatic.map((one) => ({
      at: one.at,
      title: `${t('automatic')} (${one.receipt}): ${rules(`criteria.automaticOutcome.${one.outcome}`)}`,
      detail: rules(`rule.${one.rule}`, { evidence: '', value: '', minimum: '', ...one.params }),
    })),
    ...history.former.map((one) => ({
      at: one.given_at,
      title: `${t('former')}: ${rules(`outcome.${one.outcome}`)}, ${one.officer_name}`,
      detail: one.reason,
    })),
  ]
  return (
    <Details summary={t('heading')}>
      <Timeline items={items.toSorted((a, b) => b.at.getTime() - a.at.getTime())} />
    </Details>
  )
}
