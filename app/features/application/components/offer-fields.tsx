import { useLocale, useTranslations } from 'use-intl'
import { CheckboxGroupField } from '#app/components/choice-fields.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import type { useFormAnswer } from '#app/components/use-form-answer.ts'
import { formatDate } from '#app/utils/format-date.ts'
import type { Answer } from '../application.ts'
import { useAnswerWords } from './given-answer.tsx'

export type OfferFieldsProps = {
  offers: readonly { id: string; title: string; answer: Answer; evidence: number; number: string; at: Date }[]
  form: ReturnType<typeof useFormAnswer>
}

/** Earlier answers to choose from, each with where it comes from and when it was submitted. */
export function OfferFields({ offers, form }: OfferFieldsProps) {
  const t = useTranslations('application.takeOver')
  const locale = useLocale()
  const words = useAnswerWords()
  return (
    <>
      {offers.map(({ id }) => (
        <HiddenField key={id} name="shown" value={id} />
      ))}
      <CheckboxGroupField
        name="criteria"
        label={t('which')}
        options={offers.map(({ id, title, answer, evidence, number, at }) => ({
          value: id,
          label: `${id} ${title}`,
          description: (
            <>
              <strong>{words(answer.answer)}</strong> {answer.explanation}
              <div>{t('source', { number, date: formatDate(at, locale) })}</div>
              <div>{t('evidence', { count: evidence })}</div>
            </>
          ),
        }))}
        defaultValues={form.typedAll(
          'criteria',
          offers.map(({ id }) => id),
        )}
        error={form.errorOf('criteria')}
      />
    </>
  )
}
