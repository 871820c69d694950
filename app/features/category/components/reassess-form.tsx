import { useTranslations } from 'use-intl'
import { Button, ButtonGroup } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { DateField, FileField, HiddenField } from '#app/components/other-fields.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'

/** The file with the facts of a year, and from when the categories that follow from it hold. */
export function ReassessForm({ procedures }: { procedures: readonly { id: string; title: string }[] }) {
  const t = useTranslations('category')
  const answer = useFormAnswer()
  const [only] = procedures
  return (
    <Form multipart label={t('reassess.file')}>
      <HiddenField name="step" value="check" />
      {procedures.length === 1 && only ? (
        <HiddenField name="procedureId" value={only.id} />
      ) : (
        <SelectField
          name="procedureId"
          label={t('reassess.procedure')}
          error={answer.errorOf('procedureId')}
          defaultValue={answer.typed('procedureId')}
          options={procedures.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <TextField
        name="referenceYear"
        label={t('reassess.year')}
        inputMode="numeric"
        width="short"
        error={answer.errorOf('referenceYear')}
        defaultValue={answer.typed('referenceYear')}
      />
      <DateField
        name="effectiveFrom"
        label={t('effectiveFrom')}
        error={answer.errorOf('effectiveFrom')}
        defaultValue={answer.typed('effectiveFrom')}
      />
      <FileField
        name="file"
        label={t('reassess.file')}
        description={t('reassess.columns')}
        accept=".csv,text/csv"
        error={answer.errorOf('file')}
      />
      <ButtonGroup>
        <Button>{t('reassess.check')}</Button>
      </ButtonGroup>
    </Form>
  )
}
