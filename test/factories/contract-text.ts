import { decideText } from '#app/features/agreement/text/decide-text.server.ts'
import { startText } from '#app/features/agreement/text/start-text.server.ts'
import type { Layer } from '#app/features/agreement/text/clause.ts'
import { writeOverlay } from '#app/features/agreement/text/write-clause.server.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { findEdition } from '#db/queries/contract-text.queries.ts'
import { inTransaction } from '#db/transaction.ts'

/** The edition as the page shows it, for the order that a form on it sends. */
export async function orderOn(actor: StaffActor, id: string): Promise<{ id: string; rowVersion: number }> {
  const edition = await inTransaction(actor, (db) => findEdition(db, id))
  return { id, rowVersion: edition!.row_version }
}

/** A draft of the region's text, as a lawyer starts it. */
export function startedText(actor: StaffActor): Promise<string> {
  return startText(actor, { reason: 'Een nieuwe tekst voor de proef' })
}

/** What a layer does with a clause. */
export type Change = {
  clauseId?: string
  layer?: Exclude<Layer, 'base'>
  scope?: string
  effect?: 'add' | 'replace' | 'not-applicable'
  text: string
}

/** Writes a sentence in a layer over a clause; in the region's layer over the transport clause unless told otherwise. */
export async function written(actor: StaffActor, id: string, change: Change): Promise<void> {
  const { clauseId = '1.18-transport', layer = 'region', scope = '', effect = 'add', text } = change
  const form = { effect, scope, legalBasis: 'Besluit van de regio', text: [{ text }] }
  await writeOverlay(actor, { ...(await orderOn(actor, id)), clauseId, layer, form })
}

/** Sends, gives back, adopts or throws away, as the page does. */
export async function decided(
  actor: StaffActor,
  id: string,
  act: 'send' | 'return' | 'adopt' | 'discard',
): Promise<void> {
  await decideText(actor, {
    ...(await orderOn(actor, id)),
    act,
    reason: act === 'return' ? 'Nog eens naar kijken' : '',
  })
}
