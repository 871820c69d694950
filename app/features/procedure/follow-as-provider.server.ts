import { randomUUID } from 'node:crypto'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { newToken } from '#app/features/identity/token.server.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { followingOf, type Following } from '#db/queries/follower.queries.ts'
import { followAsProvider, removeFollower } from '#db/queries/follower.store.ts'
import { findPublishedProcedure } from '#db/queries/procedure.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'

/** How this provider stands to the procedure. */
export function readFollowing(actor: ProviderActor, slug: string): Promise<Following> {
  return inTransaction(actor, async (db) => followingOf(db, await procedureIdOf(db, slug), actor.providerId))
}

/**
 * Lets the people of the provider get the announcements of a procedure, or no more. A second click changes nothing.
 * Throws `forbidden` for who may only read, `not-found` for a procedure that is not published.
 */
export function setFollowing(actor: ProviderActor, slug: string, follows: boolean): Promise<void> {
  if (actor.role === 'reader') throw new Refusal('forbidden', [{ kind: 'notYourDesk' }])
  return inTransaction(actor, async (db) => {
    const procedureId = await procedureIdOf(db, slug)
    const { providerId } = actor
    const changed = follows
      ? await followAsProvider(db, { id: randomUUID(), procedureId, providerId, stopToken: newToken().token })
      : await removeFollower(db, { procedureId, providerId })
    if (!changed) return
    await recordEvent(db, {
      kind: follows ? 'procedure.followed' : 'procedure.unfollowed',
      subject: `procedure:${procedureId}`,
      providerId,
      visibility: 'shared',
      payload: {},
    })
  })
}

async function procedureIdOf(db: Db, slug: string): Promise<string> {
  return found(await findPublishedProcedure(db, slug)).procedure_id
}
