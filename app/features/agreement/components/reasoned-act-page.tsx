import { useTranslations } from 'use-intl'
import type { ProviderActPage, RegionActPage } from '../agreement-acts.ts'
import { SIGNING_DAYS } from '../signing-term.ts'
import { ReasonedAct } from './reasoned-act.tsx'

type ReasonedActPageProps = {
  page: ProviderActPage | RegionActPage
  agreement: { number: string; providerName: string }
  back: string
  isPossible: boolean
}

const FINAL: ReadonlySet<string> = new Set(['weigeren', 'intrekken'])

/** Stands before an act on an agreement that is not signed by everybody yet. */
export function ReasonedActPage({ page, agreement, back, isPossible }: ReasonedActPageProps) {
  const t = useTranslations('agreement')
  return (
    <ReasonedAct
      words={(part) => t(`act.${page}.${part}`, { days: SIGNING_DAYS })}
      back={{ href: back, label: t('heading', { number: agreement.number }) }}
      whom={agreement.providerName}
      document="agreement"
      final={FINAL.has(page)}
      isPossible={isPossible}
    />
  )
}
