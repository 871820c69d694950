import { useTranslations } from 'use-intl'
import { Button, ButtonGroup } from '#app/components/button.tsx'
import { CheckboxGroupField } from '#app/components/choice-fields.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { TextareaField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { REST_REASON_MAXIMUM } from '../decision-batch.ts'

export type BatchFormProps = {
  ready: readonly { id: string; providerName: string }[]
  rolling: boolean
  /** Applications of the moment that are not ready. */
  undecided: number
}

/** Sends what is ready: everything at once, in a rolling moment what is chosen. Why the rest follows later, if any. */
export function BatchForm({ ready, rolling, undecided }: BatchFormProps) {
  const t = useTranslations('decisions')
  const answer = useFormAnswer()
  const ids = ready.map((one) => one.id)
  return (
    <Form>
      <HiddenField name="step" value="check" />
      {rolling ? (
        <CheckboxGroupField
          name="applicationIds"
          label={t('choose')}
          defaultValues={answer.typedAll('applicationIds', ids)}
          options={ready.map((one) => ({ value: one.id, label: one.providerName }))}
        />
      ) : (
        ids.map((id) => <HiddenField key={id} name="applicationIds" value={id} />)
      )}
      {!rolling && undecided > 0 ? (
        <TextareaField
          name="restReason"
          label={t('restReason')}
          description={t('restReasonMeaning', { count: undecided })}
          error={answer.errorOf('restReason')}
          defaultValue={answer.typed('restReason')}
          rows={3}
          maxLength={REST_REASON_MAXIMUM}
        />
      ) : null}
      <ButtonGroup>
        <Button>{t('check')}</Button>
      </ButtonGroup>
    </Form>
  )
}
