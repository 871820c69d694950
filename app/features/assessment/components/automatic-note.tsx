import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Explain } from '#app/components/explain.tsx'
import type { LineView } from '../assessment-view.ts'

const TYPE = { pass: 'ok', fail: 'warning', 'officer-judges': 'info' } as const

/** What the portal found by itself, marked as such, with the rule it applied. It never decides. */
export function AutomaticNote({ line: { automatic, criterion } }: { line: Pick<LineView, 'automatic' | 'criterion'> }) {
  const t = useTranslations('assessment')
  const rule = t(`rule.${automatic.rule}`, {
    evidence: '',
    value: '',
    minimum: '',
    restsOn: '',
    number: '',
    ...automatic.params,
  })
  return (
    <Alert type={TYPE[automatic.outcome]} heading={t('automatic.heading')}>
      <p>{rule}</p>
      <Explain
        facts={t('automatic.facts')}
        rule={rule}
        source={`${criterion.source.document} ${criterion.source.paragraph}`}
        result={t(`automatic.result.${automatic.outcome}`)}
      />
    </Alert>
  )
}
