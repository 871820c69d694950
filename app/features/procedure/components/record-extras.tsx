import { useTranslations } from 'use-intl'
import { Hash } from '#app/components/hash.tsx'
import { formatFileSize } from '#app/utils/format-file.ts'
import { procedurePages } from '../draft/draft-pages.ts'
import type { DraftPartName } from '../draft/draft-parts.ts'
import type { PublishedFile } from '../procedure.schema.ts'

export type RecordExtrasProps = {
  procedureId: string
  part: DraftPartName
  recordKey: string | null
  file: PublishedFile | null
  evidence: readonly { id: string; name: string }[]
}

/** What belongs to a record and is not a field: the file of a document, the evidence of a requirement. */
export function RecordExtras({ procedureId, part, recordKey, file, evidence }: RecordExtrasProps) {
  const t = useTranslations('procedure.record')
  const pages = procedurePages(procedureId)
  if (part === 'document' && file)
    return (
      <p>
        <strong>{t('file')}</strong> {file.name} ({formatFileSize(file.sizeBytes)}) <Hash sha256={file.sha256} />
      </p>
    )
  if (part !== 'eis' || recordKey === null) return null
  return (
    <div>
      <p>
        <strong>{t('evidence')}</strong> {t('evidenceMeaning')}
      </p>
      <ul>
        {evidence.map(({ id, name }) => (
          <li key={id}>
            <a href={pages.record('bewijs', id)}>{name}</a>
          </li>
        ))}
        <li>
          <a href={pages.add('bewijs', recordKey)}>{t('addEvidence')}</a>
        </li>
      </ul>
    </div>
  )
}
