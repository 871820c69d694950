import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonGroup } from '#app/components/button.tsx'
import { Panel } from '#app/components/card.tsx'
import { FileList } from '#app/components/file-list.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { EvidenceRequest } from '#app/features/procedure/procedure.schema.ts'
import { EvidenceValidityNote } from './evidence-validity-note.tsx'

/** A file that was added to a request for evidence. */
export type GivenFile = {
  id: string
  evidenceId: string
  fileId: string
  name: string
  bytes: number
  sha256: string
  documentDate: string | null
  endsOn?: string | null
}

/** A certificate that the provider stated it can show. */
export type GivenCertificate = {
  id: string
  evidenceId: string
  jobTitle: string
  vouchedBy: string
  documentDate: string | null
}

export type EvidenceRequestsProps = {
  requests: readonly EvidenceRequest[]
  files: readonly GivenFile[]
  /** Left out where nothing can be stated: for another organisation the officer asks. */
  shown?: readonly GivenCertificate[]
  closingDay: string
  /** Without it nothing can be added or taken away. */
  editable: boolean
}

/** What evidence a criterion asks, what was added, and whether it is still valid at the closing. */
export function EvidenceRequests({ requests, files, shown, closingDay, editable }: EvidenceRequestsProps) {
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
          {request.handling === 'seen' ? (
            <Certificate
              request={request}
              given={shown?.findLast((one) => one.evidenceId === request.id)}
              closingDay={closingDay}
              editable={editable && shown !== undefined}
            />
          ) : (
            <Files
              request={request}
              files={files.filter((file) => file.evidenceId === request.id)}
              closingDay={closingDay}
              editable={editable}
            />
          )}
        </Panel>
      ))}
    </Section>
  )
}

type FilesProps = { request: EvidenceRequest; files: readonly GivenFile[]; closingDay: string; editable: boolean }

function Files({ request, files, closingDay, editable }: FilesProps) {
  const t = useTranslations('application.evidence')
  return (
    <>
      {files.length > 0 ? (
        <FileList
          files={files.map((file) => ({
            name: file.name,
            href: `/bestanden/${file.fileId}`,
            bytes: file.bytes,
            sha256: file.sha256,
            note: <EvidenceValidityNote request={request} dates={file} closingDay={closingDay} />,
            action: editable ? (
              <Button kind="subtle" name="intent" value={`remove:${file.id}`}>
                {t('remove')}
                <span className="oh-visually-hidden"> {file.name}</span>
              </Button>
            ) : undefined,
          }))}
        />
      ) : null}
      {files.length === 0 ? <p className="oh-muted">{t('none')}</p> : null}
      {editable ? (
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

type CertificateProps = {
  request: EvidenceRequest
  given: GivenCertificate | undefined
  closingDay: string
  editable: boolean
}

/** What is only shown: what the provider stated about it, and the way to state it. */
function Certificate({ request, given, closingDay, editable }: CertificateProps) {
  const t = useTranslations('application.evidence')
  const { jobTitle, vouchedBy } = given ?? { jobTitle: '', vouchedBy: '' }
  return (
    <>
      <Alert>{t('seenOnly')}</Alert>
      {given ? (
        <p>
          {t('shownBy', { jobTitle, vouchedBy })}{' '}
          <EvidenceValidityNote request={request} dates={given} closingDay={closingDay} />
        </p>
      ) : (
        <p className="oh-muted">{t('notOffered')}</p>
      )}
      {editable ? (
        <ButtonGroup>
          <Button kind="secondary" name="intent" value={`evidence:${request.id}`}>
            {given ? t('offerAgain') : t('offer')}
            <span className="oh-visually-hidden"> {request.name}</span>
          </Button>
          {given ? (
            <Button kind="subtle" name="intent" value={`remove:${given.id}`}>
              {t('remove')}
              <span className="oh-visually-hidden"> {request.name}</span>
            </Button>
          ) : null}
        </ButtonGroup>
      ) : null}
    </>
  )
}
