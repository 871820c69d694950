import { useTranslations } from 'use-intl'
import { RadioGroupField } from '#app/components/choice-fields.tsx'
import { DateField } from '#app/components/other-fields.tsx'
import { TextareaField, TextField } from '#app/components/text-field.tsx'
import type { Criterion, CriterionQuestion } from '#app/features/procedure/procedure.schema.ts'
import { formatDecimal } from '#app/utils/format-amount.ts'
import type { useFormAnswer } from '#app/components/use-form-answer.ts'
import type { Answer } from '../application.ts'
import { EXPLANATION_MAXIMUM } from '../application.schema.ts'

export type AnswerFieldsProps = {
  criterion: Pick<Criterion, 'question' | 'lookbackYears'>
  /** The question in words. */
  label: string
  known: Answer | undefined
  form: ReturnType<typeof useFormAnswer>
}

/** The fields of one question, and an explanation where some answer asks for one. */
export function AnswerFields(props: AnswerFieldsProps) {
  const t = useTranslations('application.criterion')
  const { criterion, known, form } = props
  const { question, lookbackYears } = criterion
  return (
    <>
      <AnswerField {...props} />
      {lookbackYears ? (
        <DateField
          name="eventDate"
          label={t('eventDate')}
          description={t('eventDateHint', { years: lookbackYears })}
          defaultValue={form.typed('eventDate', known?.eventDate)}
          error={form.errorOf('eventDate')}
          optional
        />
      ) : null}
      {canNeedExplanation(question) ? (
        <TextareaField
          name="explanation"
          label={t('explanation')}
          description={explanationHint(question, t)}
          defaultValue={form.typed('explanation', known?.explanation)}
          error={form.errorOf('explanation')}
          maxLength={EXPLANATION_MAXIMUM}
          optional
        />
      ) : null}
    </>
  )
}

function canNeedExplanation(question: CriterionQuestion): boolean {
  if (question.type === 'yes-no') return question.explainWhen !== null
  return question.type === 'number' && question.minimum !== null
}

function explanationHint(
  question: CriterionQuestion,
  t: ReturnType<typeof useTranslations<'application.criterion'>>,
): string {
  if (question.type !== 'yes-no') return t('explainTooLow')
  return question.explainWhen === 'yes' ? t('explainYes') : t('explainNo')
}

function AnswerField({ criterion: { question }, label, known, form }: AnswerFieldsProps) {
  const common = useTranslations('common')
  const t = useTranslations('application.criterion')
  const value = form.typed('answer', known?.answer.value)
  const error = form.errorOf('answer')
  if (question.type === 'yes-no')
    return (
      <RadioGroupField
        name="answer"
        label={label}
        options={[
          { value: 'yes', label: common('yes') },
          { value: 'no', label: common('no') },
        ]}
        defaultValue={value}
        error={error}
        inline
      />
    )
  if (question.type === 'text' && question.identifier)
    return (
      <TextField
        name="answer"
        label={label}
        description={t(`identifier.${question.identifier}`)}
        defaultValue={value}
        error={error}
        width="medium"
      />
    )
  if (question.type === 'text')
    return (
      <TextareaField
        name="answer"
        label={label}
        description={t('maximum', { count: question.maxLength })}
        defaultValue={value}
        error={error}
        rows={10}
        maxLength={question.maxLength}
      />
    )
  return (
    <TextField
      name="answer"
      label={label}
      defaultValue={form.typed('answer', known ? formatDecimal(known.answer.value) : '')}
      error={error}
      inputMode="decimal"
      width="short"
      suffix={question.unit}
    />
  )
}
