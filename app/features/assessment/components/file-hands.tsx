import { useTranslations } from 'use-intl'
import type { AssessmentHeader } from '../assessment-view.ts'
import { useKeptSearch } from './use-kept-search.ts'

/** Who has this file, and the way to the next one by the same filters. */
export function FileHands({ header }: { header: AssessmentHeader }) {
  const t = useTranslations('handling')
  const kept = useKeptSearch()
  const next = `/inkoop/aanmeldingen/${header.id}/volgende${kept}`
  const open = !['not-yet', 'withdrawn', 'done'].includes(header.stage)
  return (
    <div className="oh-pagination">
      {open ? <span>{header.assignedToName ? t('with', { name: header.assignedToName }) : t('free')}</span> : null}
      {open && !header.interest ? (
        <a href={`/inkoop/aanmeldingen/${header.id}/overdragen${kept}`}>{t('change')}</a>
      ) : null}
      <a href={next} rel="next" data-shortcut="n">
        {t('next')}
      </a>
    </div>
  )
}
