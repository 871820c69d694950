import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import type { useFormAnswer } from '#app/components/use-form-answer.ts'
import type { Criterion } from '#app/features/procedure/procedure.schema.ts'
import type { Answer } from '../application.ts'
import { AnswerFields } from './answer-fields.tsx'
import { GivenAnswer } from './given-answer.tsx'

export type CriterionFormProps = {
  criterion: Criterion
  known: Answer | undefined
  rowVersion: number
  form: ReturnType<typeof useFormAnswer>
}

/**
 * The fields of one question. The hidden first button is what the Enter key presses, so that it saves and never takes a
 * file away.
 */
export function CriterionForm({ criterion, known, rowVersion, form }: CriterionFormProps) {
  const t = useTranslations('application.criterion')
  return (
    <>
      <button
        type="submit"
        name="intent"
        value="continue"
        className="oh-visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
      />
      {form.collided ? (
        <Alert type="warning" heading={t('collision')}>
          <p>{t('collisionText')}</p>
          <GivenAnswer given={known} />
        </Alert>
      ) : null}
      <HiddenField name="rowVersion" value={String(rowVersion)} />
      <AnswerFields question={criterion.question} label={t(labelOf(criterion))} known={known} form={form} />
    </>
  )
}

function labelOf({ kind, question }: Criterion) {
  if (question.type === 'text') return 'labelText'
  if (question.type === 'number') return 'labelNumber'
  return kind === 'exclusion-mandatory' || kind === 'exclusion-discretionary' ? 'labelExclusion' : 'labelYesNo'
}
