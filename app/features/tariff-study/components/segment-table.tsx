import { useLocale, useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import { formatEuro } from '#app/utils/format-amount.ts'
import type { ShownDistribution } from '../shown.ts'
import type { SegmentAxis } from '../study.ts'
import { useGroupName } from './group-name.ts'

export type SegmentTableProps = {
  axis: SegmentAxis
  rows: readonly { group: string; count: number | null; distribution: ShownDistribution | null }[]
}

/** The cost prices per group of a division. What could show a provider is left out, with whatever would give it away. */
export function SegmentTable({ axis, rows }: SegmentTableProps) {
  const t = useTranslations('tariffStudy')
  const name = useGroupName()
  const locale = useLocale()
  const amount = (row: SegmentTableProps['rows'][number], key: keyof ShownDistribution) =>
    row.distribution ? formatEuro(row.distribution[key], locale) : t('notShown')
  return (
    <DataTable
      caption={t(`form.axes.${axis}`)}
      captionHidden
      rows={rows}
      rowKey={(row) => row.group}
      columns={[
        { key: 'group', header: t('group'), rowHeader: true, cell: (row) => name(row.group) },
        { key: 'count', header: t('providers'), align: 'end', cell: (row) => row.count ?? t('notShown') },
        { key: 'quarter', header: t('quarter'), align: 'end', cell: (row) => amount(row, 'quarter') },
        { key: 'median', header: t('median'), align: 'end', cell: (row) => amount(row, 'median') },
        { key: 'threeQuarters', header: t('threeQuarters'), align: 'end', cell: (row) => amount(row, 'threeQuarters') },
      ]}
    />
  )
}
