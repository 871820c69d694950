import type { ProviderActor } from '#app/features/identity/actor.ts'
import { acceptedFile } from '#app/utils/accepted-file.server.ts'
import { compareDates, dayInAmsterdam } from '#app/utils/calendar.ts'
import { safeFileName } from '#app/utils/file-type.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import type { Upload } from '#app/utils/upload.server.ts'
import { insertEvidence } from '#db/queries/application-draft.store.ts'
import { saveDeclaration } from '#db/queries/application-party.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { insertFile } from '#db/queries/file.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { lockParty, lockPartyCriterion, type PartyPlace } from './party-place.server.ts'

export type PartyFile = { id: string; documentDate: string; file: Upload | undefined }
export type PartyEvidencePlace = PartyPlace & { criterionId: string; evidenceId: string }

/** How many files one request for evidence takes. */
const EVIDENCE_MAXIMUM = 10

/** Adds evidence about another organisation. The bytes decide what it is; a date in the future is refused. */
export async function addPartyEvidence(
  actor: ProviderActor,
  place: PartyEvidencePlace,
  given: PartyFile,
): Promise<void> {
  await keep(actor, given, async (db, kept) => {
    const { application, party, criterion, now } = await lockPartyCriterion(db, actor, place)
    found(criterion.evidence.find((request) => request.id === place.evidenceId && request.handling === 'stored'))
    refuseFuture(given, now, 'documentDate')
    const here = party.evidence.filter(
      (one) => one.criterionId === place.criterionId && one.evidenceId === place.evidenceId,
    )
    if (here.some((one) => one.sha256 === kept.sha256 && one.documentDate === given.documentDate)) return
    if (here.length >= EVIDENCE_MAXIMUM)
      throw new Refusal('refused', [{ kind: 'tooMuchEvidence', params: { maximum: EVIDENCE_MAXIMUM }, field: 'file' }])
    const fileId = await insertFile(db, { ...kept, providerId: application.provider_id })
    await insertEvidence(db, application, {
      id: given.id,
      partyId: party.id,
      criterionId: place.criterionId,
      evidenceId: place.evidenceId,
      fileId,
      documentDate: given.documentDate,
      endsOn: null,
      addedBy: actor.personId,
    })
    await recordEvent(db, {
      kind: 'application.evidence-added',
      subject: `application:${application.id}`,
      providerId: application.provider_id,
      visibility: 'shared',
      payload: { criterionId: place.criterionId, evidenceId: place.evidenceId, sha256: kept.sha256 },
    })
  })
}

/** Keeps the declaration that another organisation signed itself; a later one takes its place. */
export async function addPartyDeclaration(actor: ProviderActor, place: PartyPlace, given: PartyFile): Promise<void> {
  await keep(actor, given, async (db, kept) => {
    const { application, party, now } = await lockParty(db, actor, place)
    refuseFuture(given, now, 'declarationDate')
    const { declaration } = party
    if (declaration?.sha256 === kept.sha256 && declaration.documentDate === given.documentDate) return
    const fileId = await insertFile(db, { ...kept, providerId: application.provider_id })
    const key = { id: party.id, applicationId: application.id }
    await saveDeclaration(db, key, { fileId, documentDate: given.documentDate })
    await recordEvent(db, {
      kind: 'application.party-declared',
      subject: `application:${application.id}`,
      providerId: application.provider_id,
      visibility: 'shared',
      payload: { partyId: party.id, sha256: kept.sha256 },
    })
  })
}

type Kept = { sha256: string; sizeBytes: number; name: string; mediaType: string }

/** Looks whether it may be kept before the bytes are stored, and again when it is written down. */
async function keep(
  actor: ProviderActor,
  { file }: PartyFile,
  work: (db: Db, kept: Kept) => Promise<void>,
): Promise<void> {
  const { upload, type } = acceptedFile(file)
  const { sha256, size } = await storage().put(upload.bytes)
  const name = safeFileName(upload.name, type.extension)
  await inTransaction(actor, (db) => work(db, { sha256, sizeBytes: size, name, mediaType: type.mediaType }))
}

function refuseFuture({ documentDate }: PartyFile, now: Date, field: string): void {
  if (compareDates(documentDate, dayInAmsterdam(now)) > 0)
    throw new Refusal('refused', [{ kind: 'documentDateInFuture', field }])
}
