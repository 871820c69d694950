import type { StaffActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { findEdition, findEditionInUse, listClausesOf } from '#db/queries/contract-text.queries.ts'
import { addClauses, insertEdition } from '#db/queries/contract-text.store.ts'
import { theRegion } from '#db/queries/region.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { requireLegal } from './act-on-text.server.ts'
import { keepTextInUse } from './keep-text-in-use.server.ts'

/**
 * Starts the next edition of the region's text: what is in use now, over the newest common base that was adopted. One
 * at a time per region (`conflict`). Answers its id.
 */
export function startText(actor: StaffActor, { reason }: { reason: string }): Promise<string> {
  return inTransaction(actor, async (db) => {
    requireLegal(actor)
    const region = theRegion().code
    const inUse = await keepTextInUse(db)
    const base = found(await findEditionInUse(db, null))
    const by = { id: actor.personId, name: actor.personName }
    const { annexes } = inUse
    const order = { region, baseId: base.id, origin: 'written', modelText: true, annexes, reason, by } as const
    const id = await insertEdition(db, order)
    if (id === undefined) throw new Refusal('conflict', [{ kind: 'contractText.oneAtATime' }])
    const clauses = inUse.region_code === null ? [] : await listClausesOf(db, inUse.id)
    await addClauses(
      db,
      id,
      clauses.map((clause) => clause.id),
    )
    const { edition } = found(await findEdition(db, id))
    await recordEvent(db, {
      kind: 'contract-text.started',
      subject: `contract-text:${id}`,
      providerId: null,
      visibility: 'internal',
      payload: { region, edition, reason },
    })
    return id
  })
}
