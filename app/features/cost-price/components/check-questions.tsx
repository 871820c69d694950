import { useTranslations } from 'use-intl'
import { Card } from '#app/components/card.tsx'
import { Explain } from '#app/components/explain.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { Check } from '../checks/check.ts'

/** What the provider reads of a check; what it can mean to an officer stays with the officer. */
export type ProviderCheck = Omit<Check, 'officer'>

const TONE = { blocking: 'error', question: 'warning', information: 'info' } as const

/** Numbers that stand out, each as a question with the rule, what was seen and what is usual. */
export function CheckQuestions({ checks }: { checks: readonly ProviderCheck[] }) {
  const t = useTranslations('costPrice.checks')
  if (checks.length === 0) return <p>{t('none')}</p>
  return checks.map((check) => (
    <Card
      key={`${check.id} ${check.product ?? ''} ${check.observed}`}
      level={3}
      heading={check.provider}
      meta={
        <>
          <StatusBadge tone={TONE[check.severity]}>{t(`severity.${check.severity}`)}</StatusBadge>{' '}
          {check.product ?? t('organisation')}
        </>
      }
    >
      <Explain
        question={t('why')}
        facts={t('observed', { observed: check.observed, band: check.band })}
        rule={check.rule}
        source={check.source}
      />
    </Card>
  ))
}
