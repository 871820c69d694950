import { kindOf } from '#app/features/evidence/evidence-kind.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import type { EvidenceRequest } from '#app/features/procedure/procedure.schema.ts'
import { acceptedFile } from '#app/utils/accepted-file.server.ts'
import { compareDates, dayInAmsterdam } from '#app/utils/calendar.ts'
import { safeFileName } from '#app/utils/file-type.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import type { Upload } from '#app/utils/upload.server.ts'
import { insertEvidence } from '#db/queries/application-draft.store.ts'
import { listEvidence } from '#db/queries/application.queries.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { findPiece } from '#db/queries/evidence.queries.ts'
import { keepPiece } from '#db/queries/evidence.store.ts'
import { insertFile, type NewFile } from '#db/queries/file.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { askedCriterion } from './answer-criterion.server.ts'
import { lockForEditing } from './lock-for-editing.server.ts'

export type EvidencePlace = { applicationId: string; criterionId: string; evidenceId: string }
export type GivenEvidence = { id: string; documentDate: string; endsOn?: string | null; file: Upload | undefined }

/** How many files one request for evidence takes. */
const EVIDENCE_MAXIMUM = 10

/**
 * Adds a file to what a criterion asks, and keeps it in the wallet of the provider for every later use. The bytes decide
 * what it is (PDF, PNG or JPG). The same file with the same date again changes nothing, so that a double click is
 * harmless. A document that will be too old at the closing is taken, because the page says so and the provider may
 * replace it; a date in the future is refused, and so is a certificate about a person, which is only shown.
 */
export async function addEvidence(actor: ProviderActor, place: EvidencePlace, given: GivenEvidence): Promise<void> {
  await inTransaction(actor, async (db) => {
    const { now } = await checkedPlace(db, actor, place)
    refuseFuture(given.documentDate, now)
  })
  const { upload, type } = acceptedFile(given.file)
  const { sha256, size: sizeBytes } = await storage().put(upload.bytes)
  const name = safeFileName(upload.name, type.extension)
  await inTransaction(actor, async (db) => {
    const editing = await checkedPlace(db, actor, place)
    const providerId = editing.application.provider_id
    const file: NewFile = { providerId, sha256, name, mediaType: type.mediaType, sizeBytes }
    if (await isThere(db, place, { sha256, documentDate: given.documentDate })) return
    const { documentDate, endsOn = null } = given
    const dates = { documentDate, endsOn, addedBy: actor.personId }
    const kind = kindOf(editing.request)
    const pieceId = await keepPiece(db, { providerId, kind, name: editing.request.name, file, ...dates })
    await attach(db, editing, { ...place, id: given.id, pieceId, file, ...dates })
  })
}

/**
 * Uses a piece from the wallet for what a criterion asks, instead of uploading it again. `not-found` for a piece of
 * another kind or another provider; using it twice changes nothing.
 */
export async function pickPiece(
  actor: ProviderActor,
  place: EvidencePlace,
  chosen: { id: string; pieceId: string },
): Promise<void> {
  await inTransaction(actor, async (db) => {
    const editing = await checkedPlace(db, actor, place)
    const piece = found(await findPiece(db, chosen.pieceId))
    found(piece.kind === kindOf(editing.request) || undefined)
    if (await isThere(db, place, { sha256: piece.sha256, documentDate: piece.document_date })) return
    const file: NewFile = {
      providerId: editing.application.provider_id,
      sha256: piece.sha256,
      name: piece.file_name,
      mediaType: piece.media_type,
      sizeBytes: piece.size_bytes,
    }
    const dates = { documentDate: piece.document_date, endsOn: piece.ends_on, addedBy: actor.personId }
    await attach(db, editing, { ...place, id: chosen.id, pieceId: piece.id, file, ...dates })
  })
}

type Placed = Awaited<ReturnType<typeof checkedPlace>>
type Attached = EvidencePlace & {
  id: string
  pieceId: string
  file: NewFile
  documentDate: string
  endsOn: string | null
  addedBy: string
}

/** Each application has a file entry of its own for the same stored bytes, so that each opens to the region by itself. */
async function attach(db: Db, { application }: Pick<Placed, 'application'>, piece: Attached): Promise<void> {
  const { criterionId, evidenceId, file } = piece
  if ((await filesAt(db, piece)).length >= EVIDENCE_MAXIMUM)
    throw new Refusal('refused', [{ kind: 'tooMuchEvidence', params: { maximum: EVIDENCE_MAXIMUM }, field: 'file' }])
  await insertEvidence(db, application, { ...piece, fileId: await insertFile(db, file) })
  await recordEvent(db, {
    kind: 'application.evidence-added',
    subject: `application:${application.id}`,
    providerId: application.provider_id,
    visibility: 'shared',
    payload: { criterionId, evidenceId, sha256: file.sha256 },
  })
}

async function filesAt(db: Db, { applicationId, criterionId, evidenceId }: EvidencePlace) {
  const evidence = await listEvidence(db, applicationId)
  return evidence.filter((one) => one.criterion_id === criterionId && one.evidence_id === evidenceId)
}

async function isThere(db: Db, place: EvidencePlace, file: { sha256: string; documentDate: string }): Promise<boolean> {
  const here = await filesAt(db, place)
  return here.some((one) => one.sha256 === file.sha256 && one.document_date === file.documentDate)
}

async function checkedPlace(db: Db, actor: ProviderActor, place: EvidencePlace) {
  const editing = await lockForEditing(db, actor, place)
  const asked = { applicationId: place.applicationId, content: editing.content }
  const criterion = await askedCriterion(db, asked, place.criterionId)
  const request: EvidenceRequest = found(criterion.evidence.find((one) => one.id === place.evidenceId))
  if (request.handling === 'seen') throw new Refusal('refused', [{ kind: 'certificateNotStored', field: 'file' }])
  return { ...editing, request }
}

function refuseFuture(documentDate: string, now: Date): void {
  if (compareDates(documentDate, dayInAmsterdam(now)) > 0)
    throw new Refusal('refused', [{ kind: 'documentDateInFuture', field: 'documentDate' }])
}
