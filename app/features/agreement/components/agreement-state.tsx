import { useTranslations } from 'use-intl'
import { StateBar } from '#app/components/state-bar.tsx'
import type { Tone } from '#app/components/tone.ts'
import { lastMinuteBefore } from '#app/utils/calendar.ts'
import { AT_TURN, type AgreementState } from '../agreement.ts'

export const AGREEMENT_TONE: Record<AgreementState, Tone> = {
  'being-made': 'neutral',
  'to-release': 'info',
  'to-sign': 'warning',
  'correction-asked': 'warning',
  'to-countersign': 'warning',
  'in-force': 'ok',
  ended: 'neutral',
  replaced: 'neutral',
  declined: 'error',
  expired: 'error',
  revoked: 'neutral',
}

/** State, who is at turn and what comes next; `reader` makes "de aanbieder" into "u" or "uw organisatie" on the provider's desk. */
export function AgreementStateBar({
  agreement: { state, signBy, now },
  reader,
}: {
  agreement: { state: AgreementState; signBy: Date | null; now: Date }
  reader: 'provider' | 'region'
}) {
  const t = useTranslations('agreement')
  const turn = AT_TURN[state]
  const next = state === 'in-force' || state === 'ended' ? undefined : t(`next.${state}`)
  return (
    <StateBar
      state={t(state === 'to-sign' && reader === 'provider' ? 'waitsForYou' : `state.${state}`)}
      tone={AGREEMENT_TONE[state]}
      turn={turn === 'provider' && reader === 'provider' ? t('turn.you') : t(`turn.${turn}`)}
      until={state === 'to-sign' && signBy ? { at: lastMinuteBefore(signBy), now, label: t('until') } : undefined}
      next={next}
    />
  )
}
