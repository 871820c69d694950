import { useTranslations } from 'use-intl'
import { StateBar } from '#app/components/state-bar.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { Tone } from '#app/components/tone.ts'
import { lastMinuteBefore } from '#app/utils/calendar.ts'
import { AMENDMENT_CLOSED_AS, AMENDMENT_TURN, type AmendmentClosedAs, type AmendmentState } from '../amendment.ts'

const TONE: Record<AmendmentState, Tone> = {
  'being-made': 'neutral',
  'to-release': 'info',
  'to-sign': 'warning',
  'correction-asked': 'warning',
  'to-countersign': 'warning',
  announced: 'info',
  objected: 'warning',
  'in-force': 'ok',
  withdrawn: 'neutral',
  declined: 'error',
  expired: 'error',
  refused: 'error',
}

type WithNext = Exclude<AmendmentState, 'in-force' | AmendmentClosedAs>
const ENDED: ReadonlySet<AmendmentState> = new Set<AmendmentState>(['in-force', ...AMENDMENT_CLOSED_AS])
const hasNext = (state: AmendmentState): state is WithNext => !ENDED.has(state)

export function AmendmentBadge({ state }: { state: AmendmentState }) {
  const t = useTranslations('amendment.state')
  return <StatusBadge tone={TONE[state]}>{t(state)}</StatusBadge>
}

type Shown = { state: AmendmentState; signBy: Date | null; objectUntil: Date | null; now: Date }

/** State, who is at turn and until when, and what comes next. */
export function AmendmentStateBar({ amendment, reader }: { amendment: Shown; reader: 'provider' | 'region' }) {
  const t = useTranslations('amendment')
  const words = useTranslations('agreement')
  const { state, now } = amendment
  const turn = AMENDMENT_TURN[state]
  return (
    <StateBar
      state={state === 'to-sign' && reader === 'provider' ? words('waitsForYou') : t(`state.${state}`)}
      tone={TONE[state]}
      turn={turn === 'provider' && reader === 'provider' ? words('turn.you') : words(`turn.${turn}`)}
      until={untilOf(amendment, now, { sign: t('page.signBy'), object: t('page.objectBy') })}
      next={hasNext(state) ? t(`next.${state}`) : undefined}
    />
  )
}

function untilOf({ state, signBy, objectUntil }: Shown, now: Date, labels: { sign: string; object: string }) {
  if (state === 'to-sign' && signBy) return { at: lastMinuteBefore(signBy), now, label: labels.sign }
  if (state === 'announced' && objectUntil) return { at: lastMinuteBefore(objectUntil), now, label: labels.object }
  return undefined
}
