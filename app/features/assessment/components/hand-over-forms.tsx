import { useTranslations } from 'use-intl'
import { Button, ButtonGroup } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'

export type HandOverFormsProps = {
  assignedTo: string | null
  /** True when the reader has the file. */
  own: boolean
  colleagues: readonly { id: string; name: string }[]
}

/** Takes a file up, gives it to a colleague, or puts it back. */
export function HandOverForms({ assignedTo, own, colleagues }: HandOverFormsProps) {
  const t = useTranslations('handling')
  const answer = useFormAnswer()
  return (
    <Form>
      <HiddenField name="from" value={assignedTo ?? ''} />
      <SelectField
        name="to"
        label={t('to')}
        optional
        placeholder={t('choose')}
        error={answer.errorOf('to')}
        defaultValue={answer.typed('to')}
        options={colleagues.map((colleague) => ({ value: colleague.id, label: colleague.name }))}
      />
      <ButtonGroup>
        {own ? null : (
          <Button name="step" value="take">
            {assignedTo ? t('takeOver') : t('take')}
          </Button>
        )}
        <Button kind={own ? 'primary' : 'secondary'} name="step" value="hand-over">
          {t('handOver')}
        </Button>
        {assignedTo ? (
          <Button kind="subtle" name="step" value="release">
            {t('release')}
          </Button>
        ) : null}
      </ButtonGroup>
    </Form>
  )
}
