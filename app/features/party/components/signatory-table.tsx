import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { DataTable, type Column } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import type { Signatory } from '../provider.ts'

type Row = Signatory & { id: string }

/** Who may sign; with `removable` each line has a button that takes the person away. */
export function SignatoryTable({ signatories, removable }: { signatories: readonly Row[]; removable: boolean }) {
  const t = useTranslations('provider.signatories')
  const columns: Column<Row>[] = [
    { key: 'name', header: t('name'), cell: (row) => row.name, rowHeader: true },
    { key: 'jobTitle', header: t('jobTitle'), cell: (row) => row.jobTitle },
    { key: 'email', header: t('email'), cell: (row) => row.email },
    { key: 'authority', header: t('authority'), cell: (row) => t(row.authority) },
  ]
  const actions: Column<Row> = { key: 'actions', header: t('actions'), cell: (row) => <RemoveForm row={row} /> }
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      columns={removable ? [...columns, actions] : columns}
      rows={signatories}
      rowKey={(row) => row.id}
      empty={
        <EmptyState heading={t('none')}>
          <p>{t('noneText')}</p>
        </EmptyState>
      }
    />
  )
}

function RemoveForm({ row }: { row: Row }) {
  const t = useTranslations('provider.signatories')
  return (
    <Form inline>
      <HiddenField name="intent" value="remove" />
      <HiddenField name="signatoryId" value={row.id} />
      <Button kind="subtle">
        {t('remove')}
        <span className="oh-visually-hidden"> {row.name}</span>
      </Button>
    </Form>
  )
}
