import { useLocale, useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { formatDate } from '#app/utils/format-date.ts'
import type { WorkStage } from '../work.ts'
import { StageBadge } from './stage-badge.tsx'

const TONE = { admitted: 'ok', partly: 'warning', refused: 'error' } as const

/** The word over a letter. */
export function OverallBadge({ outcome }: { outcome: keyof typeof TONE }) {
  const t = useTranslations('decisions.outcomeOf')
  return <StatusBadge tone={TONE[outcome]}>{t(outcome)}</StatusBadge>
}

type Ready = {
  id: string
  number: string
  providerName: string
  outcome: keyof typeof TONE
  proposedBy: string
  confirmedBy: string
}

/** Decisions that can leave, each with both officers and its letter as it would be. */
export function ReadyDecisions({ ready }: { ready: readonly Ready[] }) {
  const t = useTranslations('decisions')
  return (
    <DataTable
      caption={t('ready')}
      captionHidden
      rows={ready}
      rowKey={(one) => one.id}
      empty={<EmptyState heading={t('none')}>{t('noneMeaning')}</EmptyState>}
      columns={[
        {
          key: 'provider',
          header: t('provider'),
          rowHeader: true,
          cell: (one) => <a href={`/inkoop/aanmeldingen/${one.id}/vaststellen`}>{one.providerName}</a>,
        },
        { key: 'outcome', header: t('outcome'), cell: (one) => <OverallBadge outcome={one.outcome} /> },
        { key: 'officers', header: t('officers'), cell: (one) => `${one.proposedBy}, ${one.confirmedBy}` },
        {
          key: 'letter',
          header: t('preview'),
          cell: (one) => (
            <a href={`/inkoop/aanmeldingen/${one.id}/voorbeeldbrief`} download>
              {t('previewOf', { name: one.number })}
            </a>
          ),
        },
      ]}
    />
  )
}

type Waiting = { id: string; number: string; providerName: string; stage: WorkStage }

/** Files of the moment without a confirmed decision, with where each stands. */
export function WaitingFiles({ files }: { files: readonly Waiting[] }) {
  const t = useTranslations('decisions')
  return (
    <DataTable
      caption={t('waiting')}
      captionHidden
      rows={files}
      rowKey={(one) => one.id}
      empty={<EmptyState heading={t('waitingNone')}>{t('waitingNoneMeaning')}</EmptyState>}
      columns={[
        {
          key: 'provider',
          header: t('provider'),
          rowHeader: true,
          cell: (one) => <a href={`/inkoop/aanmeldingen/${one.id}`}>{one.providerName}</a>,
        },
        { key: 'number', header: t('number'), cell: (one) => one.number },
        { key: 'stage', header: t('stage'), cell: (one) => <StageBadge stage={one.stage} /> },
      ]}
    />
  )
}

type Batch = { id: string; decidedAt: Date; decisions: number; letters: number }

/** What left before, last first. */
export function SentBatches({ batches, momentId }: { batches: readonly Batch[]; momentId: string }) {
  const t = useTranslations('decisions')
  const locale = useLocale()
  if (batches.length === 0) return <p className="oh-muted">{t('sentNone')}</p>
  return (
    <ul>
      {batches.map((batch) => (
        <li key={batch.id}>
          <a href={`/inkoop/momenten/${momentId}/besluiten/${batch.id}`}>
            {t('sentAt', { count: batch.decisions, day: formatDate(batch.decidedAt, locale) })}
          </a>{' '}
          <span className="oh-muted">{t('batch.progress', { made: batch.letters, total: batch.decisions })}</span>
        </li>
      ))}
    </ul>
  )
}
