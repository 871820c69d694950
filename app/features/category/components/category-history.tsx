import { useTranslations } from 'use-intl'
import { Card } from '#app/components/card.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { CategorySummary, type CategorySummaryProps } from './category-summary.tsx'

type Assignment = CategorySummaryProps['assignment'] & {
  id: string
  origin: 'admission' | 'reassessment'
  referenceYear: number | null
  decisionNumber: string | null
  letterFileId: string | null
}

export type CategoryHistoryProps = {
  assignments: readonly Assignment[]
  /** The one that holds now. */
  holdingId: string | null
  pageOf: (assignment: Assignment) => string | undefined
  letterHref: (fileId: string) => string
}

/** Every category that a provider had, last one first, each with where it came from. */
export function CategoryHistory({ assignments, holdingId, pageOf, letterHref }: CategoryHistoryProps) {
  const t = useTranslations('category')
  if (assignments.length === 0) return <EmptyState heading={t('none')}>{t('noneMeaning')}</EmptyState>
  return (
    <>
      {[...assignments].reverse().map((one) => (
        <Card
          key={one.id}
          level={3}
          heading={t('category', { category: one.category ?? one.proposed })}
          href={pageOf(one)}
          meta={<HistoryBadge assignment={one} holds={one.id === holdingId} />}
        >
          <p>
            {one.origin === 'admission'
              ? t('history.admission', { number: one.decisionNumber ?? '' })
              : t('history.reassessment', { year: String(one.referenceYear ?? '') })}
          </p>
          <CategorySummary assignment={one} />
          {one.letterFileId ? (
            <a href={letterHref(one.letterFileId)} download>
              {t('letter')}
            </a>
          ) : null}
        </Card>
      ))}
    </>
  )
}

function HistoryBadge({ assignment, holds }: { assignment: Assignment; holds: boolean }) {
  const t = useTranslations('category')
  if (assignment.confirmedAt === null) return <StatusBadge tone="warning">{t('waiting')}</StatusBadge>
  return <StatusBadge tone={holds ? 'ok' : 'neutral'}>{t(holds ? 'history.holds' : 'history.other')}</StatusBadge>
}
