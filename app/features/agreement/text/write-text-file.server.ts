import type { StaffActor } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { findEdition, listClausesOf, type Edition } from '#db/queries/contract-text.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { openText } from './read-text.server.ts'
import { withoutVersion, type TextFile } from './text-file.ts'

/**
 * An edition as a file that `loadText` takes: what the region lays over the base, or with `base` that base. Individual
 * terms stay here: the file may go to another region.
 */
export async function writeTextFile(db: Db, edition: Edition, { base }: { base: boolean }): Promise<TextFile> {
  const wanted = base && edition.base_id !== null ? found(await findEdition(db, edition.base_id)) : edition
  const held = await listClausesOf(db, wanted.id)
  const clauses = held.filter(({ layer, scope }) => layer !== 'provider' || scope === '')
  return {
    format: 'openhuis-contract-text/1',
    region: wanted.region_code,
    reason: wanted.reason,
    annexes: wanted.annexes,
    clauses: clauses.map(({ effect, scope, content }) => ({ effect, scope, clause: withoutVersion(content) })),
  }
}

/** The file for a lawyer to take along. */
export function readTextFile(actor: StaffActor, id: string) {
  return inTransaction(actor, async (db) => {
    const { edition } = await openText(db, actor, id)
    const file = await writeTextFile(db, edition, { base: false })
    return {
      name: `contracttekst-${edition.region_code ?? 'basis'}-${String(edition.edition)}.json`,
      mediaType: 'application/json',
      bytes: new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`),
    }
  })
}
