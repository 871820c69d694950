import type { ProviderActor } from '#app/features/identity/actor.ts'
import { compareDates, dayInAmsterdam } from '#app/utils/calendar.ts'
import { fileTypeOf, safeFileName, type AcceptedType } from '#app/utils/file-type.ts'
import { found, Refusal, type Reason } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import type { Upload } from '#app/utils/upload.server.ts'
import { insertEvidence } from '#db/queries/application-draft.store.ts'
import { listEvidence } from '#db/queries/application.queries.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { insertFile } from '#db/queries/file.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { askedCriterion } from './answer-criterion.server.ts'
import { lockForEditing } from './lock-for-editing.server.ts'

export type EvidencePlace = { applicationId: string; criterionId: string; evidenceId: string }
export type GivenEvidence = { id: string; documentDate: string; file: Upload | undefined }

/** How many files one request for evidence takes. */
const EVIDENCE_MAXIMUM = 10

/**
 * Adds a file to what a criterion asks. The bytes decide what it is (PDF, PNG or JPG). The same file with the same date
 * again changes nothing, so that a double click is harmless. A document that will be too old at the closing is taken,
 * because the page says so and the provider may replace it; a date in the future is refused.
 */
export async function addEvidence(actor: ProviderActor, place: EvidencePlace, given: GivenEvidence): Promise<void> {
  const file = given.file
  const type = file && fileTypeOf(file.bytes)
  if (!file || !type) throw new Refusal('refused', [fileReason(file)])
  await inTransaction(actor, (db) =>
    checkedPlace(db, actor, place).then(({ now }) => {
      refuseFuture(given, now)
    }),
  )
  const { sha256, size } = await storage().put(file.bytes)
  await inTransaction(actor, async (db) => {
    const { application } = await checkedPlace(db, actor, place)
    const here = (await listEvidence(db, application.id)).filter(
      (one) => one.criterion_id === place.criterionId && one.evidence_id === place.evidenceId,
    )
    if (here.some((one) => one.sha256 === sha256 && one.document_date === given.documentDate)) return
    if (here.length >= EVIDENCE_MAXIMUM)
      throw new Refusal('refused', [{ kind: 'tooMuchEvidence', params: { maximum: EVIDENCE_MAXIMUM }, field: 'file' }])
    const fileId = await insertFile(db, newFile(application.provider_id, { sha256, size, name: file.name, type }))
    await insertEvidence(db, application, { ...place, ...given, fileId, addedBy: actor.personId })
    await recordEvent(db, {
      kind: 'application.evidence-added',
      subject: `application:${application.id}`,
      providerId: application.provider_id,
      visibility: 'shared',
      payload: { criterionId: place.criterionId, evidenceId: place.evidenceId, sha256 },
    })
  })
}

function fileReason(file: Upload | undefined): Reason {
  if (!file) return { kind: 'fileMissing', field: 'file' }
  return { kind: file.bytes.length === 0 ? 'fileEmpty' : 'fileType', field: 'file' }
}

async function checkedPlace(db: Parameters<typeof lockForEditing>[0], actor: ProviderActor, place: EvidencePlace) {
  const editing = await lockForEditing(db, actor, place)
  const asked = { applicationId: place.applicationId, content: editing.content }
  const criterion = await askedCriterion(db, asked, place.criterionId)
  found(criterion.evidence.find((request) => request.id === place.evidenceId && request.handling === 'stored'))
  return editing
}

function refuseFuture({ documentDate }: GivenEvidence, now: Date): void {
  if (compareDates(documentDate, dayInAmsterdam(now)) > 0)
    throw new Refusal('refused', [{ kind: 'documentDateInFuture', field: 'documentDate' }])
}

type StoredBytes = { sha256: string; size: number; name: string; type: AcceptedType }

function newFile(providerId: string, { sha256, size, name, type }: StoredBytes) {
  const safe = safeFileName(name, type.extension)
  return { providerId, sha256, name: safe, mediaType: type.mediaType, sizeBytes: size }
}
