import { randomUUID } from 'node:crypto'
import type { InterestKind } from '#app/features/assessment/interest.ts'
import type { Db } from '../transaction.ts'

export type NewDeclaration = {
  momentId: string
  officer: { id: string; name: string }
} & ({ kind: 'none' } | { kind: InterestKind; providerId: string; words: string })

/** Keeps a declaration for good; false when the same was declared already. */
export async function insertDeclaration(db: Db, declaration: NewDeclaration): Promise<boolean> {
  const about =
    declaration.kind === 'none'
      ? { provider_id: null, words: '' }
      : { provider_id: declaration.providerId, words: declaration.words }
  const rows = await db
    .insertInto('interest_declaration')
    .values({
      id: randomUUID(),
      moment_id: declaration.momentId,
      officer_id: declaration.officer.id,
      officer_name: declaration.officer.name,
      kind: declaration.kind,
      ...about,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return rows.length > 0
}
