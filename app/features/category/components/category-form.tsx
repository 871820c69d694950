import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonGroup } from '#app/components/button.tsx'
import { RadioGroupField } from '#app/components/choice-fields.tsx'
import { Form } from '#app/components/form.tsx'
import { TextareaField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { MOTIVE_MAXIMUM } from '../category.schema.ts'

export type CategoryFormProps = {
  proposed: string
  rules: readonly { category: string; name: string; meetingRhythm: string }[]
  /** Another category that a colleague (or this officer) proposed; null when nobody did. */
  overrule: { category: string; motive: string; by: string; own: boolean } | null
}

/** Fixes the category: the proposed one, or another one with a motive. */
export function CategoryForm({ proposed, rules, overrule }: CategoryFormProps) {
  const t = useTranslations('category')
  const answer = useFormAnswer()
  const offered = overrule
    ? rules.filter((rule) => [proposed, ...(overrule.own ? [] : [overrule.category])].includes(rule.category))
    : rules
  return (
    <Form>
      {overrule ? <Waiting proposed={proposed} overrule={overrule} /> : null}
      <RadioGroupField
        name="category"
        label={t('choose')}
        error={answer.errorOf('category')}
        defaultValue={answer.typed('category', overrule && !overrule.own ? overrule.category : proposed)}
        options={offered.map((rule) => ({
          value: rule.category,
          label: `${rule.category}: ${rule.name}${rule.category === proposed ? ` (${t('byRules')})` : ''}`,
          description: rule.meetingRhythm,
        }))}
      />
      {overrule ? null : (
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
      )}
      <ButtonGroup>
        <Button>{t('confirm')}</Button>
      </ButtonGroup>
    </Form>
  )
}

type WaitingProps = { proposed: string; overrule: NonNullable<CategoryFormProps['overrule']> }

/** Says who wants another category than the rules gave, and why. */
function Waiting({ proposed, overrule }: WaitingProps) {
  const t = useTranslations('category.overrule')
  return (
    <Alert type="warning" heading={t('waits')}>
      <p>{overrule.own ? t('own') : t('waitsMeaning', { name: overrule.by, category: overrule.category, proposed })}</p>
      <p>{t('motive', { motive: overrule.motive })}</p>
    </Alert>
  )
}
