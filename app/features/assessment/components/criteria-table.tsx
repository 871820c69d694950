import { useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { ProgressBar } from '#app/components/progress-bar.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { LineView } from '../assessment-view.ts'
import { useKeptSearch } from './use-kept-search.ts'
import { OutcomeBadge } from './outcome-badge.tsx'

/** Every criterion with what was found; each leads to the page to judge it. */
export function CriteriaTable({ lines, applicationId }: { lines: readonly LineView[]; applicationId: string }) {
  const t = useTranslations('assessment.criteria')
  const kept = useKeptSearch()
  const judged = lines.filter((line) => line.outcome === 'met' || line.outcome === 'not-met').length
  return (
    <>
      <ProgressBar label={t('progress', { judged, total: lines.length })} value={judged} max={lines.length} />
      <DataTable
        caption={t('caption')}
        captionHidden
        rows={lines}
        rowKey={(line) => line.criterion.id}
        columns={[
          {
            key: 'criterion',
            header: t('criterion'),
            rowHeader: true,
            cell: (line) => (
              <a href={`/inkoop/aanmeldingen/${applicationId}/criteria/${line.criterion.id}${kept}`}>
                {line.criterion.id} {line.criterion.title}
              </a>
            ),
          },
          { key: 'kind', header: t('kind'), cell: (line) => t(`kinds.${line.criterion.kind}`) },
          { key: 'automatic', header: t('automatic'), cell: (line) => t(`automaticOutcome.${line.automatic.outcome}`) },
          { key: 'outcome', header: t('outcome'), cell: (line) => <OutcomeCell line={line} /> },
        ]}
      />
    </>
  )
}

function OutcomeCell({ line }: { line: LineView }) {
  const t = useTranslations('assessment.criteria')
  if (line.toRead) return <StatusBadge tone="warning">{t('yourVerdict')}</StatusBadge>
  const by = line.first?.officerName ?? (line.outcome === 'met' ? t('byPortal') : '')
  return (
    <>
      <OutcomeBadge outcome={line.outcome} />
      {by ? <div className="oh-muted">{by}</div> : null}
    </>
  )
}
