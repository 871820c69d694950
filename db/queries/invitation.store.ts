import { sql } from 'kysely'
import type { ProviderRole } from '#app/features/identity/actor.ts'
import type { Db } from '../transaction.ts'

type NewInvitation = {
  id: string
  providerId: string
  email: string
  role: ProviderRole
  tokenHash: string
  invitedBy: string
  expiresAt: Date
}

/**
 * Adds an invitation. Earlier ones for the same address end: the newest link is the one that works. False, and nothing
 * changed, when this very invitation was added before.
 */
export async function saveInvitation(db: Db, invitation: NewInvitation): Promise<boolean> {
  const added = await db
    .insertInto('invitation')
    .values({
      id: invitation.id,
      provider_id: invitation.providerId,
      email: invitation.email,
      role: invitation.role,
      token_hash: invitation.tokenHash,
      invited_by: invitation.invitedBy,
      expires_at: invitation.expiresAt,
      accepted_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows !== 1n) return false
  await db
    .updateTable('invitation')
    .set({ expires_at: sql<Date>`clock_timestamp()` })
    .where('provider_id', '=', invitation.providerId)
    .where('email', '=', invitation.email)
    .where('id', '!=', invitation.id)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', sql<Date>`clock_timestamp()`)
    .execute()
  return true
}

/** Uses an invitation up; false when it was used already or its time is over. Two clicks at once: one wins. */
export async function spendInvitation(db: Db, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('invitation')
    .set({ accepted_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', sql<Date>`clock_timestamp()`)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
