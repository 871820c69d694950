import { useTranslations } from 'use-intl'
import { DateTimeline } from '#app/components/date-timeline.tsx'
import { Day, Moment } from '#app/components/moment.tsx'
import { Panel } from '#app/components/card.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { Tone } from '#app/components/tone.ts'
import { endOfDayInAmsterdam } from '#app/utils/calendar.ts'
import { phaseOf, type MomentPhase } from '../moment.ts'

/** A moment as it is stored, for showing. */
export type ShownMoment = {
  id: string
  name: string
  reason: string
  opens_at: Date
  questions_until: Date
  answers_published_at: Date
  closes_at: Date
  decision_by: string
  contract_start: string
  rolling: boolean
}

export type ShownChange = {
  id: string
  kind: 'outage' | 'extension' | 'early-closing'
  closed_before: Date
  closes_after: Date
  reason: string
  changed_at: Date
}

const TONE: Record<MomentPhase, Tone> = {
  announced: 'info',
  open: 'ok',
  'rolling-open': 'ok',
  assessment: 'neutral',
  overdue: 'neutral',
}

/** One admission moment with its dates and what was changed about its closing. */
export function MomentCard({
  moment,
  now,
  changes,
}: {
  moment: ShownMoment
  now: Date
  changes: readonly ShownChange[]
}) {
  const t = useTranslations('public.moment')
  const phase = phaseOf(
    {
      opensAt: moment.opens_at,
      closesAt: moment.closes_at,
      decisionBy: endOfDayInAmsterdam(moment.decision_by),
      rolling: moment.rolling,
    },
    now,
  )
  return (
    <Panel>
      <h3>
        {moment.name} <StatusBadge tone={TONE[phase]}>{t(`phase.${phase}`)}</StatusBadge>
      </h3>
      <p>{moment.reason}</p>
      <DateTimeline
        now={now}
        moments={[
          { label: t('opens'), at: moment.opens_at },
          { label: t('questions'), at: moment.questions_until },
          { label: t('answers'), at: moment.answers_published_at },
          { label: t('closes'), at: moment.closes_at },
        ]}
      />
      <p>
        {t('decision')} <Day on={moment.decision_by} />. {t('contract')} <Day on={moment.contract_start} />.
      </p>
      {changes.map((change) => (
        <p key={change.id}>
          <strong>{t(`change.${change.kind}`)}</strong> {t('was')} <Moment at={change.closed_before} />; {t('became')}{' '}
          <Moment at={change.closes_after} />. {change.reason}
        </p>
      ))}
    </Panel>
  )
}
