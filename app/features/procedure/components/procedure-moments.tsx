import { useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Moment } from '#app/components/moment.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { PHASE_TONE } from '#app/features/admission/components/phase-tone.ts'
import { phaseOf, type AdmissionMoment } from '#app/features/admission/moment.ts'

type ProcedureMomentsProps = { moments: readonly AdmissionMoment[]; now: Date; isPublished: boolean }

/** The moments of a procedure with their phase and closing; there can be none before it is published. */
export function ProcedureMoments({ moments, now, isPublished }: ProcedureMomentsProps) {
  const t = useTranslations('procedure.dossier')
  const phases = useTranslations('procurement.phase')
  return (
    <DataTable
      caption={t('moments')}
      captionHidden
      rows={[...moments].reverse()}
      rowKey={(moment) => moment.id}
      empty={<EmptyState heading={t('noMoments')}>{t(isPublished ? 'noMomentsMeaning' : 'noMomentsYet')}</EmptyState>}
      columns={[
        {
          key: 'name',
          header: t('moment'),
          rowHeader: true,
          cell: (moment) => <a href={`/inkoop/momenten/${moment.id}`}>{moment.name}</a>,
        },
        {
          key: 'phase',
          header: t('phase'),
          cell: (moment) => {
            const phase = phaseOf(moment, now)
            return <StatusBadge tone={PHASE_TONE[phase]}>{phases(phase)}</StatusBadge>
          },
        },
        { key: 'closes', header: t('closes'), cell: (moment) => <Moment at={moment.closesAt} short /> },
      ]}
    />
  )
}
