import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

export type SummaryItem = {
  term: string
  value: ReactNode
  /** Where to change this; the link says "Wijzig" with the term for assistive technology. */
  changeHref?: string | undefined
}

/** Facts with their names; with change links it is the summary of a form. An empty value shows as "niet ingevuld". */
export function SummaryList({ items }: { items: readonly SummaryItem[] }) {
  const t = useTranslations('common')
  return (
    <dl className="oh-summary">
      {items.map((item) => (
        <div key={item.term}>
          <dt>{item.term}</dt>
          <dd>{isEmpty(item.value) ? <span className="oh-muted">{t('notFilledIn')}</span> : item.value}</dd>
          {item.changeHref ? (
            <dd className="oh-summary__change">
              <a href={item.changeHref}>
                {t('change')}
                <span className="oh-visually-hidden"> {item.term}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}

function isEmpty(value: ReactNode): boolean {
  return value === null || value === undefined || value === ''
}
