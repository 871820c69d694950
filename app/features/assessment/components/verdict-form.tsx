import { useTranslations } from 'use-intl'
import { Button, ButtonGroup } from '#app/components/button.tsx'
import { CheckboxGroupField, RadioGroupField } from '#app/components/choice-fields.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { TextareaField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { NOTE_MAXIMUM, REASON_MAXIMUM } from '../assessment.schema.ts'
import type { LineView } from '../assessment-view.ts'

export type VerdictFormProps = { line: LineView; reader: 'first' | 'second'; rowVersion: number; hasNext: boolean }

/** What this officer finds on one criterion; keeps what was typed when it is refused. */
export function VerdictForm({ line, reader, rowVersion, hasNext }: VerdictFormProps) {
  const t = useTranslations('assessment.verdict')
  const answer = useFormAnswer()
  const known = reader === 'second' ? line.second : line.first
  return (
    <Form>
      <HiddenField name="rowVersion" value={String(rowVersion)} />
      <RadioGroupField
        name="outcome"
        label={reader === 'second' ? t('questionSecond') : t('question')}
        error={answer.errorOf('outcome')}
        defaultValue={answer.typed('outcome', known?.outcome)}
        options={[
          { value: 'met', label: t('met') },
          { value: 'not-met', label: t('notMet') },
        ]}
      />
      <TextareaField
        name="reason"
        label={t('reason')}
        description={t('reasonMeaning')}
        error={answer.errorOf('reason')}
        defaultValue={answer.typed('reason', known?.reason)}
        rows={4}
        maxLength={REASON_MAXIMUM}
      />
      <ProductsField line={line} known={known?.products} />
      <TextareaField
        name="internalNote"
        label={t('note')}
        description={t('noteMeaning')}
        optional
        error={answer.errorOf('internalNote')}
        defaultValue={answer.typed('internalNote', known?.internalNote)}
        rows={2}
        maxLength={NOTE_MAXIMUM}
      />
      <SaveButtons hasNext={hasNext} />
    </Form>
  )
}

/** About which products the verdict is; asked only when there is something to choose. */
function ProductsField({ line, known }: { line: LineView; known: readonly string[] | undefined }) {
  const t = useTranslations('assessment.verdict')
  const answer = useFormAnswer()
  if (line.products.length < 2) return null
  return (
    <CheckboxGroupField
      name="products"
      label={t('products')}
      description={t('productsMeaning')}
      optional
      error={answer.errorOf('products')}
      defaultValues={answer.typedAll('products', known)}
      options={line.products.map((product) => ({ value: product.code, label: `${product.code} ${product.name}` }))}
    />
  )
}

function SaveButtons({ hasNext }: { hasNext: boolean }) {
  const t = useTranslations('assessment.verdict')
  return (
    <ButtonGroup>
      <Button name="next" value="next">
        {hasNext ? t('saveAndNext') : t('saveLast')}
      </Button>
      <Button kind="secondary" name="next" value="stay">
        {t('save')}
      </Button>
    </ButtonGroup>
  )
}
