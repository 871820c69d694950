import { found } from '#app/utils/refusal.ts'
import { findEditionInUse, findSealedEdition, type Edition } from '#db/queries/contract-text.queries.ts'
import { oneTextAtATime } from '#db/queries/contract-text.store.ts'
import { theRegion } from '#db/queries/region.queries.ts'
import type { Db } from '#db/transaction.ts'
import { SHIPPED } from '#templates/framework-agreement/2026-1/clauses.ts'
import { ANNEXES } from './edition.ts'
import { editionHash, keepEdition } from './keep-edition.server.ts'

/** Who brings what is shipped; no person, so that any lawyer can be the second. */
const PORTAL = { id: 'openhuis', name: 'Openhuis' }

const REASON = {
  base: 'Modeltekst bij het portaal, in de indeling van de Contractstandaarden Jeugd',
  region: 'Modeltekst bij het portaal, naar de inkoopstrategie van de regio',
}

/** Keeps the shipped text: the common base and, for the region that it is written for, what lies over it. Once. */
export async function keepShippedText(db: Db): Promise<void> {
  const held = { region: null, clauses: SHIPPED.base, annexes: ANNEXES, under: '' }
  const base = { hash: editionHash(held), clauses: SHIPPED.base }
  const { region, overlays: clauses } = SHIPPED
  const over = { hash: editionHash({ ...held, region, clauses, under: base.hash }), clauses }
  if (await findSealedEdition(db, over.hash)) return
  await oneTextAtATime(db)
  if (await findSealedEdition(db, over.hash)) return
  const shipped = { origin: 'shipped', modelText: true, annexes: ANNEXES, by: PORTAL } as const
  const known = await findSealedEdition(db, base.hash)
  const baseId =
    known?.id ?? (await keepEdition(db, { ...shipped, ...base, region: null, baseId: null, reason: REASON.base }))
  await keepEdition(db, { ...shipped, ...over, region: SHIPPED.region, baseId, reason: REASON.region })
}

/**
 * The edition that new agreements are made with: what the region adopted last, or else the shipped model text, or the
 * common base where no text of the region was shipped.
 */
export async function keepTextInUse(db: Db): Promise<Edition> {
  await keepShippedText(db)
  return found((await findEditionInUse(db, theRegion().code)) ?? (await findEditionInUse(db, null)))
}
