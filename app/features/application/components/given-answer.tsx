import { useLocale, useTranslations } from 'use-intl'
import { SummaryList } from '#app/components/summary-list.tsx'
import { formatDecimal } from '#app/utils/format-amount.ts'
import { formatDate } from '#app/utils/format-date.ts'
import type { Answer, AnswerValue } from '../application.ts'

/** An answer as it is stored, with its explanation. */
export function GivenAnswer({ given }: { given: Answer | undefined }) {
  const t = useTranslations('application.criterion')
  const words = useAnswerWords()
  const locale = useLocale()
  return (
    <SummaryList
      items={[
        { term: t('answer'), value: given ? words(given.answer) : '' },
        ...(given?.eventDate ? [{ term: t('eventDateGiven'), value: formatDate(given.eventDate, locale) }] : []),
        ...(given?.explanation ? [{ term: t('explanation'), value: given.explanation }] : []),
      ]}
    />
  )
}

/** An answer in words: yes or no, a text, a number as people write it. */
export function useAnswerWords(): (answer: AnswerValue) => string {
  const t = useTranslations('application.criterion.outcome')
  const locale = useLocale()
  return (answer) => {
    if (answer.type === 'yes-no') return t(answer.value)
    return answer.type === 'number' ? formatDecimal(answer.value, locale) : answer.value
  }
}
