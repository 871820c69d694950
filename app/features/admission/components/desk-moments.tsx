import { useTranslations } from 'use-intl'
import { Card, CardGrid } from '#app/components/card.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Day, Moment, TimeLeft } from '#app/components/moment.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { queueHref } from '#app/features/assessment/queue-filter.ts'
import { WORK_STAGES, type WorkStage } from '#app/features/assessment/work.ts'
import { endOfDayInAmsterdam } from '#app/utils/calendar.ts'
import { phaseOf } from '../moment.ts'
import { PHASE_TONE } from './phase-tone.ts'

export type DeskMoment = {
  id: string
  name: string
  opens_at: Date
  closes_at: Date
  decision_by: string
  rolling: boolean
  counts: Record<WorkStage, number>
  /** Nothing of what was submitted waits for anybody. */
  finished: boolean
}

/** Every moment with its phase, its next date and how its applications stand. */
export function DeskMoments({ moments, now }: { moments: readonly DeskMoment[]; now: Date }) {
  const t = useTranslations('procurement.moments')
  if (moments.length === 0) return <EmptyState heading={t('none')}>{t('noneMeaning')}</EmptyState>
  return (
    <CardGrid>
      {moments.map((moment) => (
        <OneMoment key={moment.id} moment={moment} now={now} />
      ))}
    </CardGrid>
  )
}

function OneMoment({ moment, now }: { moment: DeskMoment; now: Date }) {
  const t = useTranslations('procurement')
  const decisionBy = endOfDayInAmsterdam(moment.decision_by)
  const phase = phaseOf(
    { opensAt: moment.opens_at, closesAt: moment.closes_at, decisionBy, rolling: moment.rolling },
    now,
  )
  const closed = phase === 'assessment' || phase === 'overdue'
  const state = closed && moment.finished ? 'finished' : phase
  return (
    <Card
      heading={moment.name}
      level={3}
      href={`/inkoop/momenten/${moment.id}`}
      meta={
        <StatusBadge tone={state === 'finished' ? 'neutral' : PHASE_TONE[phase]}>{t(`phase.${state}`)}</StatusBadge>
      }
    >
      {state === 'finished' ? null : (
        <p>
          {closed ? t('moments.decisionBy') : t('moments.closes')}{' '}
          {closed ? <Day on={moment.decision_by} /> : <Moment at={moment.closes_at} short />}{' '}
          <TimeLeft now={now} until={closed ? decisionBy : moment.closes_at} />
        </p>
      )}
      <ul>
        {WORK_STAGES.filter((stage) => moment.counts[stage] > 0).map((stage) => (
          <li key={stage}>
            <strong>{moment.counts[stage]}</strong>{' '}
            <a href={queueHref({ momentId: moment.id, stage })}>{t(`stage.${stage}`)}</a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
