import { useTranslations } from 'use-intl'
import { isNearDeadline, ServerClock } from '#app/components/server-clock.tsx'
import { StateBar } from '#app/components/state-bar.tsx'
import type { Tone } from '#app/components/tone.ts'
import { shownStateOf, type ShownState, type StateFacts } from '../shown-state.ts'

/** The colour of each state. */
export const STATE_TONE: Record<ShownState, Tone> = {
  draft: 'warning',
  expired: 'neutral',
  submitted: 'ok',
  assessment: 'info',
  withdrawn: 'neutral',
  repair: 'error',
  repairOver: 'neutral',
  decided: 'ok',
}

/** Where an application stands, who is at turn, until when and what comes next, in the words of the provider. */
export function ApplicationStateBar({ facts }: { facts: StateFacts }) {
  const t = useTranslations('application.state')
  const { state, turn, until } = shownStateOf(facts)
  const isNear = turn === 'you' && until !== undefined && isNearDeadline(facts.now, until)
  return (
    <>
      <StateBar
        state={t(`word.${state}`)}
        tone={STATE_TONE[state]}
        turn={t(`turn.${turn}`)}
        until={until ? { at: until, now: facts.now, label: t(`until.${state}`) } : undefined}
        next={t(`next.${state}`)}
      />
      {isNear ? <ServerClock now={facts.now} /> : null}
    </>
  )
}
