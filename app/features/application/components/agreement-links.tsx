import { useTranslations } from 'use-intl'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { AgreementState } from '#app/features/agreement/agreement.ts'
import { AGREEMENT_TONE } from '#app/features/agreement/components/agreement-state.tsx'

type Linked = { id: string; number: string; state: AgreementState }

/** The agreements of one provider, each with its state. */
export function AgreementLinks({ agreements }: { agreements: readonly Linked[] }) {
  const t = useTranslations('agreement')
  return (
    <ul>
      {agreements.map((agreement) => (
        <li key={agreement.id}>
          <a href={`/overeenkomsten/${agreement.id}`}>{t('heading', { number: agreement.number })}</a>{' '}
          <StatusBadge tone={AGREEMENT_TONE[agreement.state]}>
            {t(agreement.state === 'to-sign' ? 'waitsForYou' : `state.${agreement.state}`)}
          </StatusBadge>
        </li>
      ))}
    </ul>
  )
}
