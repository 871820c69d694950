import { useTranslations } from 'use-intl'
import { Card, CardGrid } from '#app/components/card.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Day, Moment, TimeLeft } from '#app/components/moment.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { queueHref } from '#app/features/assessment/queue-filter.ts'
import { WORK_STAGES, type WorkStage } from '#app/features/assessment/work.ts'
import { phaseOf, timesOf, type MomentPhase } from '../moment.ts'
import { PHASE_TONE } from './phase-tone.ts'

export type DeskMoment = {
  id: string
  name: string
  opens_at: Date
  closes_at: Date
  decision_by: string
  rolling: boolean
  cancelled_at: Date | null
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
  const phase = phaseOf(timesOf(moment), now)
  const finished = isClosed(phase) && moment.finished
  const tone = finished ? 'neutral' : PHASE_TONE[phase]
  return (
    <Card
      heading={moment.name}
      level={3}
      href={`/inkoop/momenten/${moment.id}`}
      meta={<StatusBadge tone={tone}>{t(finished ? 'phase.finished' : `phase.${phase}`)}</StatusBadge>}
    >
      {finished || phase === 'cancelled' ? null : <NextDate moment={moment} phase={phase} now={now} />}
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

const isClosed = (phase: MomentPhase) => phase === 'assessment' || phase === 'overdue'

/** What happens next: it opens, it closes, or it must be decided. */
function NextDate({ moment, phase, now }: { moment: DeskMoment; phase: MomentPhase; now: Date }) {
  const t = useTranslations('procurement.moments')
  const { decisionBy } = timesOf(moment)
  if (isClosed(phase)) {
    return (
      <p>
        {t('decisionBy')} <Day on={moment.decision_by} /> <TimeLeft now={now} until={decisionBy} />
      </p>
    )
  }
  const at = phase === 'announced' ? moment.opens_at : moment.closes_at
  return (
    <p>
      {phase === 'announced' ? t('opens') : t('closes')} <Moment at={at} /> <TimeLeft now={now} until={at} />
    </p>
  )
}
