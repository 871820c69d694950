import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { Actor } from '#app/features/identity/actor.ts'
import { fileTypeOf, safeFileName } from '#app/utils/file-type.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import type { Upload } from '#app/utils/upload.server.ts'
import { insertFile } from '#db/queries/file.store.ts'
import { inTransaction } from '#db/transaction.ts'
import type { PublishedFile } from '../procedure.schema.ts'

/**
 * Keeps the file of a document under the hash of its bytes and gives what the draft says of it. The bytes decide what
 * it is: PDF, PNG or JPG. Refuses another kind and an empty file.
 */
export async function keepDocument(actor: Actor, file: Upload): Promise<PublishedFile> {
  requireProcurement(actor)
  const type = fileTypeOf(file.bytes)
  if (!type) throw new Refusal('refused', [{ kind: file.bytes.length === 0 ? 'fileEmpty' : 'fileType', field: 'file' }])
  const { sha256, size } = await storage().put(file.bytes)
  const kept = { sha256, name: safeFileName(file.name, type.extension), mediaType: type.mediaType, sizeBytes: size }
  await inTransaction(actor, (db) => insertFile(db, { providerId: null, ...kept }))
  return kept
}
