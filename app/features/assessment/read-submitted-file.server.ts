import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import { isStillShut } from '#db/queries/assessment.queries.ts'
import { listInterests } from '#db/queries/interest.queries.ts'
import { findFile } from '#db/queries/file.store.ts'
import { inTransaction } from '#db/transaction.ts'

/**
 * The bytes of a file for an officer. Files of an application that is not open for judging, or of a provider in which
 * the officer has an interest, are `not-found`.
 */
export async function readSubmittedFile(actor: StaffActor, fileId: string) {
  const file = await inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const known = found(isId(fileId) ? await findFile(db, fileId) : undefined)
    const shut = known.provider_id !== null && (await listInterests(db, actor.personId)).includes(known.provider_id)
    return found(shut || (await isStillShut(db, fileId)) ? undefined : known)
  })
  return { name: file.name, mediaType: file.media_type, bytes: await storage().get(file.sha256) }
}
