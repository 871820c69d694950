import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonGroup } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Form } from '#app/components/form.tsx'
import { FileField, HiddenField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'
import { TextareaField, TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import type { ReferenceChange } from '../compare-references.ts'
import type { CsvProblem } from '../reference-csv.ts'

export type ReferencePreview = {
  year: number
  fileName: string
  csv: string
  reason: string
  problems: CsvProblem[]
  changes: ReferenceChange[]
  version: number
  comparedWith: number
  counts: { found: number; assumed: number }
}

/** The file of a year; it is only checked first. */
export function ReferenceFileForm({ year }: { year: number }) {
  const t = useTranslations('referenceData.load')
  const answer = useFormAnswer()
  return (
    <Form multipart label={t('heading')}>
      <HiddenField name="step" value="check" />
      <TextField
        name="year"
        label={t('year')}
        inputMode="numeric"
        width="short"
        error={answer.errorOf('year')}
        defaultValue={answer.typed('year', String(year))}
      />
      <FileField
        name="file"
        label={t('file')}
        description={t('fileHint')}
        accept=".csv,text/csv"
        error={answer.errorOf('file')}
      />
      <ButtonGroup>
        <Button>{t('check')}</Button>
      </ButtonGroup>
    </Form>
  )
}

/** What the file holds, what is wrong with it, what would differ; then loading it, with the reason. */
export function ReferencePreviewPart({ preview }: { preview: ReferencePreview }) {
  const t = useTranslations('referenceData.load')
  const { problems, changes, counts, fileName } = preview
  return (
    <Section heading={t('preview', { file: fileName })}>
      {problems.length > 0 ? (
        <>
          <Alert type="error" heading={t('wrong', { count: problems.length })}>
            <p>{t('wrongMeaning')}</p>
          </Alert>
          <Problems problems={problems} />
        </>
      ) : (
        <>
          <Alert type="ok" heading={t('right', { count: counts.found + counts.assumed })}>
            <p>{t('counts', counts)}</p>
          </Alert>
          <Changes changes={changes} comparedWith={preview.comparedWith} />
          <ConfirmForm preview={preview} />
        </>
      )}
    </Section>
  )
}

function Problems({ problems }: { problems: readonly CsvProblem[] }) {
  const t = useTranslations('referenceData.load')
  return (
    <DataTable
      caption={t('problems')}
      rows={problems}
      rowKey={(one) => `${String(one.line)} ${one.column} ${one.problem}`}
      columns={[
        {
          key: 'line',
          header: t('line'),
          rowHeader: true,
          cell: (one) => (one.line === 0 ? t('wholeFile') : String(one.line)),
        },
        { key: 'column', header: t('column'), cell: (one) => one.column || '-' },
        { key: 'found', header: t('found'), cell: (one) => one.text || '-' },
        { key: 'problem', header: t('problem'), cell: (one) => t(`problemOf.${one.problem}`) },
      ]}
    />
  )
}

function Changes({ changes, comparedWith }: { changes: readonly ReferenceChange[]; comparedWith: number }) {
  const t = useTranslations('referenceData.load')
  return (
    <DataTable
      caption={t('changes', { count: changes.length, year: String(comparedWith) })}
      rows={changes}
      rowKey={(one) => one.id}
      empty={<p>{t('noChanges', { year: String(comparedWith) })}</p>}
      columns={[
        { key: 'label', header: t('what'), rowHeader: true, cell: (one) => one.label },
        { key: 'kind', header: t('change'), cell: (one) => t(`kinds.${one.kind}`) },
        { key: 'before', header: t('before'), cell: (one) => one.before ?? '-' },
        { key: 'after', header: t('after'), cell: (one) => one.after ?? '-' },
      ]}
    />
  )
}

function ConfirmForm({ preview }: { preview: ReferencePreview }) {
  const t = useTranslations('referenceData.load')
  const answer = useFormAnswer()
  const { year, fileName, csv, version } = preview
  return (
    <Form multipart label={t('confirm', { year: String(year), version })}>
      {Object.entries({ step: 'load', year: String(year), fileName, csv }).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <p>{t('happens', { year: String(year), version })}</p>
      <TextareaField
        name="reason"
        label={t('reason')}
        description={t('reasonHint')}
        error={answer.errorOf('reason')}
        defaultValue={answer.typed('reason', preview.reason)}
        maxLength={1000}
        rows={3}
      />
      <ButtonGroup>
        <Button>{t('confirm', { year: String(year), version })}</Button>
      </ButtonGroup>
    </Form>
  )
}
