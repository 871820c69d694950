import type { StaffActor } from '#app/features/identity/actor.ts'
import { countAgreementsByText, listEditions, type Edition } from '#db/queries/contract-text.queries.ts'
import { regionName, theRegion } from '#db/queries/region.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { requireLegal } from './act-on-text.server.ts'
import { keepTextInUse } from './keep-text-in-use.server.ts'

/** An edition as lists name it. */
export function listed(edition: Edition) {
  return {
    id: edition.id,
    region: edition.region_code === null ? null : regionName(edition.region_code),
    edition: edition.edition,
    status: edition.status,
    origin: edition.origin,
    modelText: edition.model_text,
    reason: edition.reason,
    startedBy: edition.started_by_name,
    startedAt: edition.started_at,
  }
}
export type ListedText = ReturnType<typeof listed>

/** Every edition of the text, which one new agreements are made with, and the one that is being written. */
export function readTexts(actor: StaffActor) {
  return inTransaction(actor, async (db) => {
    requireLegal(actor)
    const inUse = await keepTextInUse(db)
    const [editions, agreements] = [await listEditions(db), await countAgreementsByText(db)]
    const region = theRegion().code
    const open = editions.find(
      (one) => one.region_code === region && one.origin === 'written' && one.status !== 'adopted',
    )
    return {
      texts: editions.map((edition) => ({
        ...listed(edition),
        inUse: edition.id === inUse.id,
        agreements: agreements.get(edition.id) ?? 0,
      })),
      inUse: { ...listed(inUse), adopted: inUse.status === 'adopted' },
      openId: open?.id ?? null,
    }
  })
}
