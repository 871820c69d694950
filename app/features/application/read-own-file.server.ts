import type { Actor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import { findFile } from '#db/queries/file.store.ts'
import { inTransaction } from '#db/transaction.ts'

/** The bytes of a file with the name they are offered under; `not-found` when the actor may not see it. */
export async function readOwnFile(actor: Actor, fileId: string) {
  const file = found(isId(fileId) ? await inTransaction(actor, (db) => findFile(db, fileId)) : undefined)
  return { name: file.name, mediaType: file.media_type, bytes: await storage().get(file.sha256) }
}
