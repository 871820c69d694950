import { sha256Of } from '#app/utils/content-hash.ts'
import { found } from '#app/utils/refusal.ts'
import { findNewestClause } from '#db/queries/contract-text.queries.ts'
import {
  addClauses,
  insertClause,
  insertEdition,
  sealEdition,
  type NewEdition,
} from '#db/queries/contract-text.store.ts'
import type { Db } from '#db/transaction.ts'
import type { Clause } from './clause.ts'
import type { Annex, LaidClause } from './contract-text.ts'
import { withoutVersion } from './text-file.ts'

/**
 * Keeps an edition that comes as a whole, and seals it. A clause whose wording is kept already is not kept again: its
 * version stays. Answers the id.
 */
export async function keepEdition(
  db: Db,
  edition: NewEdition & { clauses: readonly LaidClause[]; hash: string },
): Promise<string> {
  const id = found(await insertEdition(db, edition))
  const held: string[] = []
  for (const laid of edition.clauses) held.push(await keepClause(db, laid, edition))
  await addClauses(db, id, held)
  await sealEdition(db, id, edition.hash, edition.modelText)
  return id
}

async function keepClause(db: Db, laid: LaidClause, { region, origin, by }: NewEdition): Promise<string> {
  const { clause, scope, effect } = laid
  const known = await findNewestClause(db, { region, layer: clause.layer, scope, id: clause.id })
  // A draft that is being written here may still change, so nothing else may rest on it.
  const fixed = known && (known.status === 'adopted' || known.origin !== 'written')
  if (fixed && known.effect === effect && wording(known.content) === wording(clause)) return known.id
  return insertClause(db, { ...laid, region, origin, by })
}

/** All of a clause but its place in the row of versions, in one writing. */
function wording(clause: Clause): string {
  return JSON.stringify(withoutVersion(clause), (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
}

type Held = { region: string | null; clauses: readonly LaidClause[]; annexes: readonly Annex[]; under: string }

/** SHA-256 of the wording of clauses with what they do, of the annexes, and of what lies under it. */
export function editionHash({ region, clauses, annexes, under }: Held): string {
  const held = clauses.map(({ effect, scope, clause }) => [effect, scope, wording(clause)])
  return sha256Of(JSON.stringify([region, under, held, annexes.map(({ number, name }) => [number, name])]))
}
