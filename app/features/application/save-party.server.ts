import type { ProviderActor } from '#app/features/identity/actor.ts'
import { found, Refusal, type Reason } from '#app/utils/refusal.ts'
import { insertParty, updateParty } from '#db/queries/application-party.store.ts'
import { listParties } from '#db/queries/application-party.queries.ts'
import { listChosenProducts } from '#db/queries/application.queries.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { findProvider } from '#db/queries/party.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { lockForEditing } from './lock-for-editing.server.ts'
import type { PartyForm } from './party.schema.ts'
import { lockParty } from './party-place.server.ts'

/** How many other organisations one application names. */
const PARTIES_MAXIMUM = 30

/**
 * Adds another organisation. Its KVK number is not the provider's own and stands once in this application; that it
 * leads an application of its own is no hindrance. The same organisation again (a double click) gives the first.
 */
export function addParty(
  actor: ProviderActor,
  applicationId: string,
  { id, party }: { id: string; party: PartyForm },
): Promise<{ id: string }> {
  return inTransaction(actor, async (db) => {
    const { application } = await lockForEditing(db, actor, { applicationId })
    const same = (await listParties(db, application.id)).find(
      (one) => one.kvk_number === party.kvkNumber && one.name === party.name && one.role === party.role,
    )
    if (same) return { id: same.id }
    await requireFitting(db, application, { party })
    await insertParty(db, application, { id, addedBy: actor.personId, party })
    await recordEvent(db, {
      kind: 'application.party-added',
      subject: `application:${application.id}`,
      providerId: application.provider_id,
      visibility: 'shared',
      payload: { partyId: id, role: party.role, kvkNumber: party.kvkNumber },
    })
    return { id }
  })
}

/** Saves other details of an organisation; `changedMeanwhile` when a colleague saved something else first. */
export function changeParty(
  actor: ProviderActor,
  place: { applicationId: string; partyId: string },
  party: PartyForm,
): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { application } = await lockParty(db, actor, place)
    const before = found((await listParties(db, application.id)).find((one) => one.id === place.partyId))
    await requireFitting(db, application, { party, own: before.id })
    if (isSame(before, party)) return
    const saved = await updateParty(db, { id: place.partyId, applicationId: application.id }, party)
    if (!saved) throw new Refusal('conflict', [{ kind: 'changedMeanwhile' }])
    await recordEvent(db, {
      kind: 'application.party-changed',
      subject: `application:${application.id}`,
      providerId: application.provider_id,
      visibility: 'shared',
      payload: { partyId: place.partyId },
    })
  })
}

type Owned = { id: string; provider_id: string }

async function requireFitting(db: Db, application: Owned, { party, own }: { party: PartyForm; own?: string }) {
  const provider = found(await findProvider(db, application.provider_id))
  const others = (await listParties(db, application.id)).filter((one) => one.id !== own)
  const chosen = (await listChosenProducts(db, application.id)).map((product) => product.product_code)
  const twice = others.find((one) => one.kvk_number === party.kvkNumber)
  const reasons: Reason[] = [
    ...(provider.kvkNumber === party.kvkNumber ? [{ kind: 'partyIsLead', field: 'kvkNumber' }] : []),
    ...(twice ? [{ kind: 'partyTwice', field: 'kvkNumber', params: { name: twice.name } }] : []),
    ...(party.products.every((code) => chosen.includes(code))
      ? []
      : [{ kind: 'partyProductUnknown', field: 'products' }]),
    ...(others.length >= PARTIES_MAXIMUM ? [{ kind: 'tooManyParties', params: { maximum: PARTIES_MAXIMUM } }] : []),
  ]
  if (reasons.length > 0) throw new Refusal('refused', reasons)
}

type Stored = Awaited<ReturnType<typeof listParties>>[number]

function isSame(before: Stored, party: PartyForm): boolean {
  const pairs: [unknown, unknown][] = [
    [before.role, party.role],
    [before.name, party.name],
    [before.kvk_number, party.kvkNumber],
    [before.contact_name, party.contactName],
    [before.contact_email, party.contactEmail],
    [before.products.join(), party.products.join()],
    [before.share, party.share],
    [before.relied_on, party.reliedOn],
  ]
  return pairs.every(([one, other]) => one === other)
}
