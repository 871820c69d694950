import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { FileList, type FileListItem } from './file-list.tsx'
import { Moment } from './moment.tsx'

export type TimelineItem = {
  at: Date
  /** What happened, in one line. */
  title: ReactNode
  by?: ReactNode | undefined
  /** Opens below the line. */
  detail?: ReactNode | undefined
  files?: readonly FileListItem[] | undefined
}

/** What happened in a dossier, by whom, with the documents; give the newest first. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="oh-timeline">
      {items.map((item, index) => (
        <li key={`${item.at.toISOString()}-${index}`}>
          <p className="oh-timeline__when">
            <Moment at={item.at} short />
            {item.by ? <span> · {item.by}</span> : null}
          </p>
          <p className="oh-timeline__what">{item.title}</p>
          <TimelineDetail item={item} />
        </li>
      ))}
    </ol>
  )
}

function TimelineDetail({ item }: { item: TimelineItem }) {
  const t = useTranslations('common')
  return (
    <>
      {item.detail ? (
        <details className="oh-details">
          <summary>{t('details')}</summary>
          <div className="oh-details__body">{item.detail}</div>
        </details>
      ) : null}
      {item.files && item.files.length > 0 ? <FileList files={item.files} /> : null}
    </>
  )
}
