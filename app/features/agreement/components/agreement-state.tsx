import { useTranslations } from 'use-intl'
import { StateBar } from '#app/components/state-bar.tsx'
import type { Tone } from '#app/components/tone.ts'
import { AT_TURN, type AgreementState } from '../agreement.ts'

export const AGREEMENT_TONE: Record<AgreementState, Tone> = {
  'being-made': 'neutral',
  'to-release': 'info',
  'to-sign': 'warning',
  'to-countersign': 'warning',
  'in-force': 'ok',
  ended: 'neutral',
}

/** State, who is at turn and what comes next; `reader` makes "de aanbieder" into "u" on the provider's desk. */
export function AgreementStateBar({ state, reader }: { state: AgreementState; reader: 'provider' | 'region' }) {
  const t = useTranslations('agreement')
  const turn = AT_TURN[state]
  const next = state === 'in-force' || state === 'ended' ? undefined : t(`next.${state}`)
  return (
    <StateBar
      state={t(`state.${state}`)}
      tone={AGREEMENT_TONE[state]}
      turn={turn === 'provider' && reader === 'provider' ? t('turn.you') : t(`turn.${turn}`)}
      next={next}
    />
  )
}
