import { useTranslations } from 'use-intl'
import { isNearDeadline, ServerClock } from '#app/components/server-clock.tsx'
import { StateBar } from '#app/components/state-bar.tsx'
import type { Tone } from '#app/components/tone.ts'
import { lastMinuteBefore } from '#app/utils/calendar.ts'
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

/** Terms that end with a day are written out as 23.59 on it; a moment closes at a time of its own. */
const byDay = (state: ShownState) => state === 'repair' || state === 'assessment' || state === 'repairOver'

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
        until={
          until && { at: byDay(state) ? lastMinuteBefore(until) : until, now: facts.now, label: t(`until.${state}`) }
        }
        next={t(`next.${state}`)}
      />
      {isNear ? <ServerClock now={facts.now} /> : null}
    </>
  )
}
