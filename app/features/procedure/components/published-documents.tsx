import { useTranslations } from 'use-intl'
import { Hash } from '#app/components/hash.tsx'
import { formatFileSize } from '#app/utils/format-file.ts'
import type { PublishedDocument } from '../procedure.schema.ts'

export type PublishedDocumentsProps = { slug: string; number: number; documents: readonly PublishedDocument[] }

/** The documents of a published version: to download with their fingerprint, or where they stand. */
export function PublishedDocuments({ slug, number, documents }: PublishedDocumentsProps) {
  const t = useTranslations('procedure.documents')
  return (
    <ul>
      {documents.map(({ id, title, description, file, link }) => (
        <li key={id}>
          {file ? (
            <a href={`/procedures/${slug}/documenten/${id}?versie=${String(number)}`} download>
              {title} ({formatFileSize(file.sizeBytes)})
            </a>
          ) : link ? (
            <a href={link} rel="noreferrer">
              {title}
            </a>
          ) : (
            <strong>{title}</strong>
          )}
          <br />
          {description} {file || link ? null : <span className="oh-muted">{t('noFile')}</span>}
          {file ? <Hash sha256={file.sha256} /> : null}
        </li>
      ))}
    </ul>
  )
}
