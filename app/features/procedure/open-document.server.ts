import { PUBLIC } from '#app/features/identity/actor.ts'
import { checked } from '#app/utils/content-hash.ts'
import { found } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import { findPublishedProcedure, findVersionWithPrevious } from '#db/queries/procedure.queries.ts'
import { inTransaction } from '#db/transaction.ts'

/** Which document of which published version; without a number the newest. */
export type DocumentPlace = { slug: string; documentId: string; number: number | null }

/** The file of a published document, for everybody. What is published is frozen, so its hash says which bytes it is. */
export async function openProcedureDocument({ slug, documentId, number }: DocumentPlace) {
  const content = await inTransaction(PUBLIC, async (db) => {
    if (number === null) return found(await findPublishedProcedure(db, slug)).content
    return found(await findVersionWithPrevious(db, slug, number)).version.content
  })
  const file = found(content.documents.find((document) => document.id === documentId)?.file)
  return { name: file.name, mediaType: file.mediaType, bytes: checked(file.sha256, await storage().get(file.sha256)) }
}
