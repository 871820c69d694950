import { useTranslations } from 'use-intl'
import { StateBar } from '#app/components/state-bar.tsx'
import { lastMinuteBefore } from '#app/utils/calendar.ts'
import type { MomentPhase, MomentTimes } from '../moment.ts'
import { PHASE_TONE } from './phase-tone.ts'

export type MomentStateProps = { times: MomentTimes; phase: MomentPhase; finished: boolean; now: Date }

/** Where a moment stands, who is at turn, until when and what comes next, for the procurement desk. */
export function MomentState({ times, phase, finished, now }: MomentStateProps) {
  const t = useTranslations('procurement')
  const desk = useTranslations('moment.desk')
  if (finished) return <StateBar state={t('phase.finished')} tone="neutral" next={t('moments.nextContract')} />
  const facts = {
    announced: { turn: desk('toOpen'), until: times.opensAt, next: desk('nextOpening') },
    open: { turn: t('moments.providersAtTurn'), until: times.closesAt, next: t('moments.nextAssessment') },
    'rolling-open': { turn: t('moments.regionAtTurn'), until: times.closesAt, next: desk('rolling') },
    assessment: {
      turn: t('moments.regionAtTurn'),
      until: lastMinuteBefore(times.decisionBy),
      next: t('moments.nextContract'),
    },
    overdue: {
      turn: t('moments.regionAtTurn'),
      until: lastMinuteBefore(times.decisionBy),
      next: t('moments.nextContract'),
    },
    cancelled: { turn: desk('nobody'), until: undefined, next: undefined },
  }[phase]
  return (
    <StateBar
      state={t(`phase.${phase}`)}
      tone={PHASE_TONE[phase]}
      turn={facts.turn}
      until={facts.until && { at: facts.until, now }}
      next={facts.next}
    />
  )
}
