import type { ProviderActor } from '#app/features/identity/actor.ts'
import type { Criterion } from '#app/features/procedure/procedure.schema.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { readParties } from '#db/queries/application-party.queries.ts'
import { listChosenProducts } from '#db/queries/application.queries.ts'
import type { Db } from '#db/transaction.ts'
import type { ApplyingParty } from './application.ts'
import { partyCriteria } from './asked.ts'
import { lockForEditing } from './lock-for-editing.server.ts'

export type PartyPlace = { applicationId: string; partyId: string; criterionId?: string }

/** The organisation with this id in an application that is locked for editing; `not-found` for anything else. */
export async function lockParty(db: Db, actor: ProviderActor, place: PartyPlace) {
  const editing = await lockForEditing(db, actor, place)
  return { ...editing, party: await partyOf(db, place) }
}

/** As `lockParty`, for one criterion that is asked of this organisation. */
export async function lockPartyCriterion(
  db: Db,
  actor: ProviderActor,
  place: PartyPlace & { criterionId: string },
): Promise<Awaited<ReturnType<typeof lockParty>> & { criterion: Criterion }> {
  const editing = await lockParty(db, actor, place)
  const chosen = (await listChosenProducts(db, place.applicationId)).map((product) => product.product_code)
  const criteria = partyCriteria(editing.content, editing.party, chosen)
  return { ...editing, criterion: found(criteria.find((one) => one.id === place.criterionId)) }
}

async function partyOf(db: Db, { applicationId, partyId }: PartyPlace): Promise<ApplyingParty> {
  const parties = isId(partyId) ? await readParties(db, applicationId) : []
  return found(parties.find((one) => one.id === partyId))
}
