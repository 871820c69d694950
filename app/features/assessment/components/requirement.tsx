import { useTranslations } from 'use-intl'
import { Details } from '#app/components/explain.tsx'
import type { LineView } from '../assessment-view.ts'

/** The criterion as it was published. */
export function Requirement({ criterion }: Pick<LineView, 'criterion'>) {
  const t = useTranslations('assessment.requirement')
  return (
    <>
      <p>{criterion.text}</p>
      <p className="oh-muted">
        {t('source', { document: criterion.source.document, paragraph: criterion.source.paragraph })}
        {criterion.espd ? ` · ${criterion.espd}` : null}
      </p>
      <Details summary={t('why')}>
        <p>{criterion.why}</p>
      </Details>
    </>
  )
}
