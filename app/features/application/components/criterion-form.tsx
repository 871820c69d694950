import { useTranslations } from 'use-intl'
import { Collision, type CollisionProps } from '#app/components/collision.tsx'
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
  /** Who saved the stored answer. */
  change: CollisionProps['change']
  /** The address of this page. */
  here: string
}

/**
 * The fields of one question. The hidden first button is what the Enter key presses, so that it saves and never takes a
 * file away.
 */
export function CriterionForm({ criterion, known, rowVersion, form, change, here }: CriterionFormProps) {
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
      <Collision collided={form.collided} change={change} keepTheirsHref={here}>
        <GivenAnswer given={known} />
      </Collision>
      <HiddenField name="rowVersion" value={String(rowVersion)} />
      <AnswerFields criterion={criterion} label={t(labelOf(criterion))} known={known} form={form} />
    </>
  )
}

function labelOf({ kind, question }: Criterion) {
  if (question.type === 'text') return question.identifier ? 'labelIdentifier' : 'labelText'
  if (question.type === 'number') return 'labelNumber'
  return kind === 'exclusion-mandatory' || kind === 'exclusion-discretionary' ? 'labelExclusion' : 'labelYesNo'
}
