import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../transaction.ts'

type NewCode = { agreementId: string; providerId: string; personId: string; hash: string; expiresAt: Date }

/** Keeps a code in place of the one before; gives the id that its mail is known by. */
export async function keepSigningCode(db: Db, code: NewCode): Promise<string> {
  await db
    .deleteFrom('signing_code')
    .where('agreement_id', '=', code.agreementId)
    .where('person_id', '=', code.personId)
    .execute()
  const id = randomUUID()
  await db
    .insertInto('signing_code')
    .values({
      id,
      agreement_id: code.agreementId,
      provider_id: code.providerId,
      person_id: code.personId,
      code_hash: code.hash,
      expires_at: code.expiresAt,
      used_at: null,
    })
    .execute()
  return id
}

/** The code that this person can use now for this agreement, locked. */
export function lockSigningCode(db: Db, agreementId: string, personId: string) {
  return db
    .selectFrom('signing_code')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`clock_timestamp()`)
    .forUpdate()
    .executeTakeFirst()
}

/** A code works once. */
export async function markCodeUsed(db: Db, id: string): Promise<void> {
  await db
    .updateTable('signing_code')
    .set({ used_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .execute()
}

export async function countWrongCode(db: Db, id: string): Promise<void> {
  await db
    .updateTable('signing_code')
    .set((eb) => ({ wrong: eb('wrong', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
