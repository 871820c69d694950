import { useTranslations } from 'use-intl'
import { Button, ButtonGroup } from '#app/components/button.tsx'
import { CheckboxField } from '#app/components/choice-fields.tsx'
import { FieldGroup, Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { TextField } from '#app/components/text-field.tsx'
import type { CategoryRule } from '#app/features/procedure/procedure.schema.ts'
import { isStatement } from '../category-facts.ts'
import { keyOf } from '../what-if.ts'

export type WhatIfFormProps = {
  what: {
    base: readonly CategoryRule[]
    without: readonly string[]
    wrong: readonly string[]
    asked: boolean
    typed: Readonly<Record<string, string>>
  }
}

/** The thresholds of every category as boxes to change; asking keeps nothing. */
export function WhatIfForm({ what }: WhatIfFormProps) {
  const t = useTranslations('category')
  const last = what.base.at(-1)
  return (
    <Form method="get" label={t('whatIf.heading')}>
      <HiddenField name="bereken" value="1" />
      {what.base.map((rule) => (
        <FieldGroup key={rule.category} legend={`${t('category', { category: rule.category })}: ${rule.name}`}>
          {rule.conditions.length === 0 ? <p>{t('noConditions')}</p> : null}
          {rule.conditions.map((condition) => (
            <Threshold key={keyOf(rule, condition)} name={keyOf(rule, condition)} condition={condition} what={what} />
          ))}
          {rule === last ? null : (
            <CheckboxField
              name="zonder"
              value={rule.category}
              label={t('whatIf.without', { category: rule.category })}
              defaultChecked={what.without.includes(rule.category)}
            />
          )}
        </FieldGroup>
      ))}
      <ButtonGroup>
        <Button>{t('whatIf.ask')}</Button>
      </ButtonGroup>
    </Form>
  )
}

type ThresholdProps = WhatIfFormProps & { name: string; condition: CategoryRule['conditions'][number] }

function Threshold({ name, condition, what }: ThresholdProps) {
  const t = useTranslations('category')
  const errors = useTranslations('errors')
  if (isStatement(condition.fact))
    return (
      <CheckboxField
        name={name}
        value="1"
        label={condition.label}
        defaultChecked={what.asked ? what.typed[name] !== undefined : true}
      />
    )
  return (
    <TextField
      name={name}
      label={condition.label}
      description={t('whatIf.threshold')}
      inputMode="decimal"
      width="short"
      {...(condition.fact === 'reference-year-volume' ? { prefix: '€' } : {})}
      error={what.wrong.includes(name) ? errors('numberInvalid') : undefined}
      defaultValue={what.asked ? (what.typed[name] ?? '') : condition.atLeast.replace('.', ',')}
    />
  )
}
