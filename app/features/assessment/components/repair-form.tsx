import { Fragment } from 'react'
import { useTranslations } from 'use-intl'
import { Button, ButtonGroup } from '#app/components/button.tsx'
import { CheckboxGroupField } from '#app/components/choice-fields.tsx'
import { FieldGroup, Form } from '#app/components/form.tsx'
import { TextareaField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import type { TreatedCase } from '../equal-treatment.ts'
import { REPAIR_WORDS_MAXIMUM } from '../repair-item.ts'
import { EqualCases } from './equal-cases.tsx'

export type RepairLine = {
  criterion: { id: string; title: string }
  reason: string
  proposed: boolean
  others: readonly TreatedCase[]
}

/** Which criteria are to be repaired, and what is said to the provider about each. */
export function RepairForm({ lines }: { lines: readonly RepairLine[] }) {
  const t = useTranslations('assessment.repair')
  const answer = useFormAnswer()
  const proposed = lines.filter((line) => line.proposed).map((line) => line.criterion.id)
  return (
    <Form>
      <CheckboxGroupField
        name="criteria"
        label={t('criteria')}
        description={t('criteriaMeaning')}
        error={answer.errorOf('criteria')}
        defaultValues={answer.typedAll('criteria', proposed)}
        options={lines.map(({ criterion, proposed: own }) => ({
          value: criterion.id,
          label: `${criterion.id} ${criterion.title}`,
          description: own ? t('proposed') : undefined,
        }))}
      />
      <FieldGroup legend={t('words')} description={t('wordsMeaning')}>
        {lines.map(({ criterion, reason, others }) => {
          const name = `words.${criterion.id}`
          return (
            <Fragment key={name}>
              <TextareaField
                name={name}
                label={`${criterion.id} ${criterion.title}`}
                error={answer.errorOf(name)}
                defaultValue={answer.typed(name, reason)}
                rows={3}
                maxLength={REPAIR_WORDS_MAXIMUM}
              />
              <EqualCases criterionId={criterion.id} others={others} />
            </Fragment>
          )
        })}
      </FieldGroup>
      <ButtonGroup>
        <Button name="step" value="check">
          {t('check')}
        </Button>
      </ButtonGroup>
    </Form>
  )
}
