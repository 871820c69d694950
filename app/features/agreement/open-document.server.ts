import type { Actor, ProviderActor, StaffActor, StaffDesk } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import { findAgreement, findCurrentDocument } from '#db/queries/agreement.queries.ts'
import { findAmendment, findAmendmentDocument } from '#db/queries/amendment.queries.ts'
import { noteOpened } from '#db/queries/agreement.store.ts'
import { findDestruction } from '#db/queries/destruction.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'

const DESKS: ReadonlySet<StaffDesk> = new Set<StaffDesk>(['legal', 'contract-management'])

/** Ends with `not-found` for who may not read this agreement. */
export function readerOf(actor: Actor, agreement: { frozen_at: Date | null }): void {
  // At the region only who works with agreements opens them.
  if (actor.desk === 'staff') found(actor.desks.find((desk) => DESKS.has(desk)))
  // What is not released is the region's own draft: a provider does not see it yet.
  if (actor.desk === 'provider') found(agreement.frozen_at)
}

/** Ends with `gone` when the documents under this number were destroyed after their term of keeping. */
export async function refuseDestroyed(db: Db, number: string): Promise<void> {
  const destruction = await findDestruction(db, number)
  if (destruction?.destroyed_at) throw new Refusal('gone', [{ kind: 'signing.destroyed' }])
}

/** The document as it stands now; notes that this person opened exactly these bytes, which signing asks for. */
export async function openDocument(
  actor: ProviderActor | StaffActor,
  agreementId: string,
): Promise<{ name: string; bytes: Uint8Array }> {
  return open(actor, agreementId, (db) => findCurrentDocument(db, agreementId))
}

/** As `openDocument`, of one amendment by its number; a provider sees it once it is released. */
export async function openAmendment(
  actor: ProviderActor | StaffActor,
  { agreementId, number }: { agreementId: string; number: number },
): Promise<{ name: string; bytes: Uint8Array }> {
  return open(actor, agreementId, async (db) => {
    const { id } = found(await findAmendment(db, agreementId, number))
    return findAmendmentDocument(db, id)
  })
}

async function open(
  actor: ProviderActor | StaffActor,
  agreementId: string,
  find: (db: Db) => ReturnType<typeof findCurrentDocument>,
): Promise<{ name: string; bytes: Uint8Array }> {
  const document = await inTransaction(actor, async (db) => {
    const agreement = found(isId(agreementId) ? await findAgreement(db, agreementId) : undefined)
    readerOf(actor, agreement)
    await refuseDestroyed(db, agreement.number)
    const current = found(await find(db))
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
