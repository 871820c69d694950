import { useLocale, useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button } from '#app/components/button.tsx'
import { Panel } from '#app/components/card.tsx'
import { FileList } from '#app/components/file-list.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { EvidenceRequest } from '#app/features/procedure/procedure.schema.ts'
import { formatDate } from '#app/utils/format-date.ts'
import { evidenceValidity } from '../evidence-validity.ts'

/** A file that was added to a request for evidence. */
export type GivenFile = {
  id: string
  evidenceId: string
  fileId: string
  name: string
  bytes: number
  sha256: string
  documentDate: string | null
}

export type EvidenceRequestsProps = {
  requests: readonly EvidenceRequest[]
  files: readonly GivenFile[]
  closingDay: string
  /** Without it nothing can be added or taken away. */
  editable: boolean
}

/** What evidence a criterion asks, what was added, and whether it is still valid at the closing. */
export function EvidenceRequests({ requests, files, closingDay, editable }: EvidenceRequestsProps) {
  const t = useTranslations('application.evidence')
  if (requests.length === 0) return null
  return (
    <Section heading={t('heading')}>
      {requests.map((request) => (
        <Panel key={request.id}>
          <h3 id={request.id}>
            {request.name} <StatusBadge>{request.required ? t('required') : t('optional')}</StatusBadge>
          </h3>
          <p>
            <strong>{t('example')}</strong> {request.example}
          </p>
          {request.handling === 'seen' ? <Alert>{t('seenOnly')}</Alert> : null}
          <Files
            request={request}
            files={files.filter((file) => file.evidenceId === request.id)}
            closingDay={closingDay}
            editable={editable}
          />
        </Panel>
      ))}
    </Section>
  )
}

type FilesProps = { request: EvidenceRequest; files: readonly GivenFile[]; closingDay: string; editable: boolean }

function Files({ request, files, closingDay, editable }: FilesProps) {
  const t = useTranslations('application.evidence')
  const stored = request.handling === 'stored'
  return (
    <>
      {files.length > 0 ? (
        <FileList
          files={files.map((file) => ({
            name: file.name,
            href: `/bestanden/${file.fileId}`,
            bytes: file.bytes,
            sha256: file.sha256,
            note: <Validity request={request} documentDate={file.documentDate} closingDay={closingDay} />,
            action: editable ? (
              <Button kind="subtle" name="intent" value={`remove:${file.id}`}>
                {t('remove')}
                <span className="oh-visually-hidden"> {file.name}</span>
              </Button>
            ) : undefined,
          }))}
        />
      ) : null}
      {stored && files.length === 0 ? <p className="oh-muted">{t('none')}</p> : null}
      {stored && editable ? (
        <p>
          <Button kind="secondary" name="intent" value={`evidence:${request.id}`}>
            {files.length === 0 ? t('add') : t('addAnother')}
            <span className="oh-visually-hidden"> {request.name}</span>
          </Button>
        </p>
      ) : null}
    </>
  )
}

type ValidityProps = {
  request: Pick<EvidenceRequest, 'maximumAgeMonths'>
  documentDate: string | null
  closingDay: string
}

/** Says whether a document is young enough at the closing, and until when. */
function Validity({ request, documentDate, closingDay }: ValidityProps) {
  const t = useTranslations('application.evidence')
  const locale = useLocale()
  const validity = evidenceValidity(request, documentDate, closingDay)
  const dated = documentDate ? t('dated', { date: formatDate(documentDate, locale) }) : t('undated')
  if (validity.valid)
    return (
      <>
        {dated} <StatusBadge tone="ok">{t('valid')}</StatusBadge>{' '}
        {validity.validUntil ? t('validUntil', { date: formatDate(validity.validUntil, locale) }) : null}
      </>
    )
  const months = request.maximumAgeMonths ?? 0
  return (
    <>
      {dated} <StatusBadge tone="error">{t('invalid')}</StatusBadge>{' '}
      {t(`problem.${validity.reason}`, { closing: formatDate(closingDay, locale), months })}
    </>
  )
}
