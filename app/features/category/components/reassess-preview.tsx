import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonGroup } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'
import type { CategoryCode } from '#app/features/procedure/procedure.schema.ts'
import type { ReadRow } from '../reference-csv.ts'

export type PreviewShown = {
  procedureId: string
  referenceYear: number
  effectiveFrom: string
  fileName: string
  csv: string
  rows: ReadRow[]
  moves: { providerName: string; from: CategoryCode | null; to: CategoryCode }[]
}

/** What the file holds, line by line what is wrong, and who would move; then loading it. */
export function ReassessPreview({ preview }: { preview: PreviewShown }) {
  const t = useTranslations('category.reassess')
  const wrong = preview.rows.filter((row) => row.problems.length > 0)
  return (
    <Section heading={t('preview', { file: preview.fileName })}>
      <Alert
        type={wrong.length > 0 ? 'error' : 'ok'}
        heading={t('read', { count: preview.rows.length - wrong.length })}
      >
        {wrong.length > 0 ? <p>{t('wrong', { count: wrong.length })}</p> : <p>{t('nothingWrong')}</p>}
      </Alert>
      {wrong.length > 0 ? (
        <DataTable
          caption={t('problems')}
          rows={wrong}
          rowKey={(row) => String(row.line)}
          columns={[
            { key: 'line', header: t('line'), rowHeader: true, cell: (row) => String(row.line) },
            { key: 'text', header: t('text'), cell: (row) => row.text },
            {
              key: 'problem',
              header: t('problem'),
              cell: (row) => row.problems.map((problem) => t(`problemOf.${problem}`)).join(' '),
            },
          ]}
        />
      ) : null}
      <Moves moves={preview.moves} />
      {wrong.length === 0 && preview.rows.length > 0 ? <LoadForm preview={preview} /> : null}
    </Section>
  )
}

function Moves({ moves }: Pick<PreviewShown, 'moves'>) {
  const t = useTranslations('category')
  return (
    <DataTable
      caption={t('reassess.moves', { count: moves.length })}
      rows={moves}
      rowKey={(one) => one.providerName}
      empty={<p>{t('reassess.noMoves')}</p>}
      columns={[
        { key: 'provider', header: t('provider'), rowHeader: true, cell: (one) => one.providerName },
        { key: 'from', header: t('whatIf.from'), cell: (one) => one.from ?? '' },
        { key: 'to', header: t('whatIf.to'), cell: (one) => one.to },
      ]}
    />
  )
}

function LoadForm({ preview }: { preview: PreviewShown }) {
  const t = useTranslations('category.reassess')
  const { procedureId, referenceYear, effectiveFrom, fileName, csv, moves } = preview
  const fields = { step: 'load', procedureId, referenceYear: String(referenceYear), effectiveFrom, fileName, csv }
  return (
    <Form multipart label={t('load')}>
      {Object.entries(fields).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <p>{t('then', { count: moves.length })}</p>
      <ButtonGroup>
        <Button>{t('load')}</Button>
      </ButtonGroup>
    </Form>
  )
}
