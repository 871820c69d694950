import { useTranslations } from 'use-intl'
import { DataTable } from '#app/components/data-table.tsx'
import type { MomentValues } from '../moment-fields.ts'

/** What a colleague stored beside what was typed here, for every field in which the two differ. */
export function MomentCollision({ stored, typed }: { stored: MomentValues; typed: MomentValues }) {
  const t = useTranslations('moment.collision')
  const fields = useTranslations('moment.field')
  const rows = FIELDS.map((field) => ({ field, stored: written(stored[field]), typed: written(typed[field]) }))
  return (
    <DataTable
      caption={t('caption')}
      rows={rows.filter((row) => row.stored !== row.typed)}
      rowKey={(row) => row.field}
      columns={[
        { key: 'field', header: t('field'), rowHeader: true, cell: (row) => fields(row.field) },
        { key: 'stored', header: t('stored'), cell: (row) => row.stored },
        { key: 'typed', header: t('typed'), cell: (row) => row.typed },
      ]}
    />
  )
}

const FIELDS = [
  'name',
  'reasonKind',
  'reason',
  'kind',
  'conditions',
  'decisionWorkingDays',
  'opensDate',
  'opensTime',
  'questionsUntilDate',
  'questionsUntilTime',
  'answersPublishedDate',
  'answersPublishedTime',
  'closesDate',
  'closesTime',
  'decisionBy',
  'contractStart',
  'repairDays',
  'objectionDays',
  'productScope',
  'products',
  'categories',
] as const

const written = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(', ') : (value ?? ''))
