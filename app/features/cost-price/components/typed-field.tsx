import { useTranslations } from 'use-intl'
import { SelectField } from '#app/components/select-field.tsx'
import { TextareaField, TextField } from '#app/components/text-field.tsx'
import type { useFormAnswer } from '#app/components/use-form-answer.ts'
import { asTyped, type Answers } from '../typed/read-typed.ts'
import type { TypedField } from '../typed/typed-page.ts'
import { useFieldWords } from './use-field-words.ts'

export type TypedFieldBoxProps = { place: TypedField; answers: Answers; form: ReturnType<typeof useFormAnswer> }

/** From this length on a text gets more than one line. */
const LONG_TEXT = 100

/** One place to type an answer, with what is meant and where the number that stands there came from. */
export function TypedFieldBox({ place, answers, form }: TypedFieldBoxProps) {
  const t = useTranslations('costPrice')
  const words = useFieldWords()
  const { key, field } = place
  const { label } = words.field(key, field)
  const common = {
    name: key,
    label,
    description: <Meaning place={place} />,
    error: form.errorOf(key),
    optional: !field.required,
    defaultValue: form.typed(key, asTyped(place, answers[key])),
  }
  if (field.kind === 'choice')
    return (
      <SelectField
        {...common}
        placeholder={t('typed.choose')}
        options={field.choices.map((choice) => ({ value: choice.value, label: words.choice(field, choice) }))}
      />
    )
  if (field.kind === 'text' && Number(field.maximum) > LONG_TEXT)
    return <TextareaField {...common} rows={3} maxLength={Number(field.maximum)} />
  if (field.kind === 'text') return <TextField {...common} width="short" maxLength={Number(field.maximum)} />
  return (
    <TextField
      {...common}
      width="short"
      inputMode="decimal"
      prefix={field.kind === 'euro' ? '€' : undefined}
      suffix={field.kind === 'hours' || field.kind === 'fte' ? t(`terms.${field.kind}`) : undefined}
    />
  )
}

function Meaning({ place: { key, field, published } }: { place: TypedField }) {
  const t = useTranslations('costPrice.terms')
  const { help } = useFieldWords().field(key, field)
  if (published === undefined) return <>{help}</>
  const { source, period, status } = published
  return (
    <>
      {help} {t('source', { source, period, status })}
    </>
  )
}
