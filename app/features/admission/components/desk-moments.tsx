import { useTranslations } from 'use-intl'
import { Card, CardGrid } from '#app/components/card.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Day, Moment, TimeLeft } from '#app/components/moment.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
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
  late: number
  counts: Record<string, number>
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
  const open = phase === 'open' || phase === 'rolling-open' || phase === 'announced'
  const counted = Object.entries(moment.counts).filter(([, count]) => count > 0)
  return (
    <Card
      heading={moment.name}
      level={3}
      href={`/inkoop/momenten/${moment.id}`}
      meta={<StatusBadge tone={PHASE_TONE[phase]}>{t(`phase.${phase}`)}</StatusBadge>}
    >
      <SummaryList
        items={[
          {
            term: open ? t('moments.closes') : t('moments.decisionBy'),
            value: (
              <>
                {open ? <Moment at={moment.closes_at} short /> : <Day on={moment.decision_by} />}{' '}
                <TimeLeft now={now} until={open ? moment.closes_at : decisionBy} />
              </>
            ),
          },
          ...counted.map(([stage, count]) => ({ term: t(`stage.${stage as 'done'}`), value: String(count) })),
        ]}
      />
    </Card>
  )
}
