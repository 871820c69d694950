import type { ProviderActor, StaffActor, StaffDesk } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import { findAgreement, findCurrentDocument } from '#db/queries/agreement.queries.ts'
import { noteOpened } from '#db/queries/agreement.store.ts'
import { inTransaction } from '#db/transaction.ts'

const DESKS: ReadonlySet<StaffDesk> = new Set<StaffDesk>(['legal', 'contract-management'])

/** The document as it stands now; notes that this person opened exactly these bytes, which signing asks for. */
export async function openDocument(
  actor: ProviderActor | StaffActor,
  agreementId: string,
): Promise<{ name: string; bytes: Uint8Array }> {
  const document = await inTransaction(actor, async (db) => {
    const agreement = found(isId(agreementId) ? await findAgreement(db, agreementId) : undefined)
    // At the region only who works with agreements opens them.
    if (actor.desk === 'staff') found(actor.desks.find((desk) => DESKS.has(desk)))
    // What is not released is the region's own draft: a provider does not see it yet.
    if (actor.desk === 'provider') found(agreement.frozen_at)
    const current = found(await findCurrentDocument(db, agreementId))
    await noteOpened(db, {
      agreementId,
      providerId: agreement.provider_id,
      personId: actor.personId,
      sha256: current.sha256,
    })
    return current
  })
  return { name: document.name, bytes: await storage().get(document.sha256) }
}
