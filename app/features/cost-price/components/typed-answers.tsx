import { useTranslations } from 'use-intl'
import { SummaryList } from '#app/components/summary-list.tsx'
import { asTyped, type Answers } from '../typed/read-typed.ts'
import type { TypedField, TypedPage } from '../typed/typed-page.ts'
import { useFieldWords } from './use-field-words.ts'

/** What stands on a page, for whoever may not change it or sees that a colleague did. */
export function TypedAnswers({ sections, answers }: { sections: TypedPage['sections']; answers: Answers }) {
  const t = useTranslations('costPrice.typed')
  const words = useFieldWords()
  const value = (place: TypedField) => {
    const answer = answers[place.key]
    const choice = place.field.choices.find((one) => one.value === answer)
    return choice ? words.choice(place.field, choice) : asTyped(place, answer) || t('empty')
  }
  const lines = sections.flatMap(({ fields, levels }) => [
    ...fields.map((place) => ({ term: words.field(place.key, place.field).label, value: value(place) })),
    ...levels.flatMap((row) =>
      row.fields
        .filter((place) => answers[place.key] !== undefined)
        .map((place) => ({ term: `${words.field(place.key, place.field).label} ${row.level}`, value: value(place) })),
    ),
  ])
  return <SummaryList items={lines} />
}
