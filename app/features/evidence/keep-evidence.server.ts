import type { ProviderActor } from '#app/features/identity/actor.ts'
import { mayEditFacts } from '#app/features/party/provider.policy.ts'
import { acceptedFile } from '#app/utils/accepted-file.server.ts'
import { compareDates, dayInAmsterdam } from '#app/utils/calendar.ts'
import { safeFileName } from '#app/utils/file-type.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import type { Upload } from '#app/utils/upload.server.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { keepPiece, takePieceAway } from '#db/queries/evidence.store.ts'
import { listPublishedProcedures } from '#db/queries/procedure.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { kindsAsked } from './evidence-kind.ts'

export type GivenPiece = { kind: string; documentDate: string; endsOn: string | null; file: Upload | undefined }

/**
 * Puts a document in the wallet of the acting provider, to use in every application and to renew what an agreement
 * asks. The same file with the same dates again changes nothing. Refuses a reader, a kind that no procedure asks, a date
 * in the future and a file that is no safe PDF, PNG or JPG.
 */
export async function keepEvidence(actor: ProviderActor, given: GivenPiece): Promise<void> {
  await inTransaction(actor, (db) => askedKind(db, actor, given))
  const { upload, type } = acceptedFile(given.file)
  const { sha256, size: sizeBytes } = await storage().put(upload.bytes)
  const name = safeFileName(upload.name, type.extension)
  await inTransaction(actor, async (db) => {
    const kind = await askedKind(db, actor, given)
    const { providerId, personId: addedBy } = actor
    await keepPiece(db, {
      providerId,
      kind: kind.kind,
      name: kind.name,
      file: { providerId, sha256, name, mediaType: type.mediaType, sizeBytes },
      documentDate: given.documentDate,
      endsOn: given.endsOn,
      addedBy,
    })
    await recordEvent(db, {
      kind: 'evidence.kept',
      subject: `provider:${providerId}`,
      providerId,
      visibility: 'shared',
      payload: { kind: kind.kind, documentDate: given.documentDate, sha256 },
    })
  })
}

async function askedKind(db: Db, actor: ProviderActor, given: GivenPiece) {
  if (!mayEditFacts(actor)) throw new Refusal('forbidden', [{ kind: 'readerCannotChange' }])
  const contents = (await listPublishedProcedures(db)).map((procedure) => procedure.content)
  const kind = kindsAsked(contents).find((one) => one.kind === given.kind)
  const future = compareDates(given.documentDate, dayInAmsterdam(await databaseNow(db))) > 0
  const reasons = [
    ...(kind ? [] : [{ kind: 'kindMissing', field: 'kind' }]),
    ...(future ? [{ kind: 'documentDateInFuture', field: 'documentDate' }] : []),
    ...(kind?.ownEndDate && given.endsOn === null ? [{ kind: 'endDateMissing', field: 'endsOn' }] : []),
  ]
  if (reasons.length > 0) throw new Refusal('refused', reasons)
  return found(kind)
}

/** Takes a piece out of the wallet. What was sent in with it, and what the region keeps of it, stays as it was. */
export function takeEvidenceAway(actor: ProviderActor, pieceId: string): Promise<void> {
  return inTransaction(actor, async (db) => {
    if (!mayEditFacts(actor)) throw new Refusal('forbidden', [{ kind: 'readerCannotChange' }])
    const name = found(isId(pieceId) ? await takePieceAway(db, actor.providerId, pieceId) : undefined)
    await recordEvent(db, {
      kind: 'evidence.taken-away',
      subject: `provider:${actor.providerId}`,
      providerId: actor.providerId,
      visibility: 'shared',
      payload: { name },
    })
  })
}
