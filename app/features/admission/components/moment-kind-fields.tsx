import { useTranslations } from 'use-intl'
import { RadioGroupField } from '#app/components/choice-fields.tsx'
import { FieldGroup } from '#app/components/form.tsx'
import { TextareaField, TextField } from '#app/components/text-field.tsx'
import type { useFormAnswer } from '#app/components/use-form-answer.ts'
import { MOMENT_REASONS } from '../moment.ts'
import type { MomentValues } from '../moment-fields.ts'
import { MOMENT_NAME_MAXIMUM, MOMENT_TEXT_MAXIMUM } from '../moment.schema.ts'

export type MomentPartProps = { values: MomentValues; answer: ReturnType<typeof useFormAnswer> }

/** What the moment is called, why it comes, and whether it has one closing. */
export function MomentKindFields({ values, answer }: MomentPartProps) {
  const t = useTranslations('moment.composer')
  const reasons = useTranslations('procurement.reasonKind')
  const known = (name: string) => ({
    error: answer.errorOf(name),
    defaultValue: answer.typed(name, String(values[name] ?? '')),
  })
  return (
    <FieldGroup legend={t('what')}>
      <TextField
        name="name"
        label={t('name')}
        description={t('nameHelp')}
        maxLength={MOMENT_NAME_MAXIMUM}
        {...known('name')}
      />
      <RadioGroupField
        name="reasonKind"
        label={t('reasonKind')}
        options={MOMENT_REASONS.map((value) => ({ value, label: reasons(value) }))}
        {...known('reasonKind')}
      />
      <TextareaField
        name="reason"
        label={t('reason')}
        description={t('reasonHelp')}
        rows={3}
        maxLength={MOMENT_TEXT_MAXIMUM}
        {...known('reason')}
      />
      <RadioGroupField
        name="kind"
        label={t('kind')}
        options={[
          { value: 'closing', label: t('kindClosing'), description: t('kindClosingHelp') },
          { value: 'rolling', label: t('kindRolling'), description: t('kindRollingHelp') },
        ]}
        {...known('kind')}
      />
      <TextareaField
        name="conditions"
        label={t('conditions')}
        description={t('conditionsHelp')}
        optional
        rows={3}
        maxLength={MOMENT_TEXT_MAXIMUM}
        {...known('conditions')}
      />
      <TextField
        name="decisionWorkingDays"
        label={t('decisionWorkingDays')}
        description={t('decisionWorkingDaysHelp')}
        optional
        width="short"
        inputMode="numeric"
        {...known('decisionWorkingDays')}
      />
    </FieldGroup>
  )
}
