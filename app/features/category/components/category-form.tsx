import { useTranslations } from 'use-intl'
import { Button, ButtonGroup } from '#app/components/button.tsx'
import { RadioGroupField } from '#app/components/choice-fields.tsx'
import { Form } from '#app/components/form.tsx'
import { TextareaField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { MOTIVE_MAXIMUM } from '../category.schema.ts'

export type CategoryFormProps = {
  proposed: string
  rules: readonly { category: string; name: string; meetingRhythm: string }[]
}

/** Fixes the category: the proposed one, or another one with a motive. */
export function CategoryForm({ proposed, rules }: CategoryFormProps) {
  const t = useTranslations('category')
  const answer = useFormAnswer()
  return (
    <Form>
      <RadioGroupField
        name="category"
        label={t('choose')}
        error={answer.errorOf('category')}
        defaultValue={answer.typed('category', proposed)}
        options={rules.map((rule) => ({
          value: rule.category,
          label: `${rule.category}: ${rule.name}${rule.category === proposed ? ` (${t('byRules')})` : ''}`,
          description: rule.meetingRhythm,
        }))}
      />
      <TextareaField
        name="motive"
        label={t('motive')}
        description={t('motiveMeaning')}
        optional
        error={answer.errorOf('motive')}
        defaultValue={answer.typed('motive')}
        rows={3}
        maxLength={MOTIVE_MAXIMUM}
      />
      <ButtonGroup>
        <Button>{t('confirm')}</Button>
      </ButtonGroup>
    </Form>
  )
}
