import { useTranslations } from 'use-intl'
import { useKeptSearch } from './use-kept-search.ts'

export type CriterionStepsProps = {
  applicationId: string
  place: { number: number; total: number }
  previous: string | undefined
  next: string | undefined
}

/** Where this criterion stands in the row, with the way to its neighbours. */
export function CriterionSteps({ applicationId, place, previous, next }: CriterionStepsProps) {
  const t = useTranslations('assessment.steps')
  const kept = useKeptSearch()
  const href = (criterionId: string) => `/inkoop/aanmeldingen/${applicationId}/criteria/${criterionId}${kept}`
  return (
    <nav className="oh-pagination" aria-label={t('label')}>
      {previous ? (
        <a href={href(previous)} rel="prev" data-shortcut="k">
          {t('previous')}
        </a>
      ) : null}
      <span>{t('place', place)}</span>
      {next ? (
        <a href={href(next)} rel="next" data-shortcut="j">
          {t('next')}
        </a>
      ) : null}
    </nav>
  )
}
