import { useTranslations } from 'use-intl'
import { ReasonedAct } from '../../components/reasoned-act.tsx'
import { SIGNING_DAYS } from '../../signing-term.ts'
import type { AmendmentActPage } from '../amendment-acts.ts'

type ReasonedAmendmentPageProps = {
  page: AmendmentActPage
  printed: string
  providerName: string
  back: string
  isPossible: boolean
}

const FINAL: ReadonlySet<AmendmentActPage> = new Set<AmendmentActPage>(['intrekken', 'weigeren', 'als-opzegging'])

/** Stands before an act on an amendment. */
export function ReasonedAmendmentPage({ page, printed, providerName, back, isPossible }: ReasonedAmendmentPageProps) {
  const t = useTranslations('amendment')
  return (
    <ReasonedAct
      words={(part) => t(`act.${page}.${part}`, { days: SIGNING_DAYS })}
      back={{ href: back, label: t('page.heading', { number: printed }) }}
      whom={providerName}
      document="amendment"
      final={FINAL.has(page)}
      isPossible={isPossible}
    />
  )
}
