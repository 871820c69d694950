import { useTranslations } from 'use-intl'
import { Panel } from '#app/components/card.tsx'
import type { EvidenceKind } from '../evidence-kind.ts'

/** What good evidence of this kind looks like, and how old it may be. */
export function KindExplanation({ kind }: { kind: Pick<EvidenceKind, 'example' | 'maximumAgeMonths'> }) {
  const t = useTranslations('evidence.add')
  const words = useTranslations('application.evidence')
  return (
    <Panel>
      <p>
        <strong>{words('example')}</strong> {kind.example}
      </p>
      {kind.maximumAgeMonths === null ? null : <p>{t('rule', { months: kind.maximumAgeMonths })}</p>}
    </Panel>
  )
}
