import type { ProviderActor, StaffActor } from '#app/features/identity/actor.ts'
import { localPath } from '#app/features/identity/redirect-target.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { findNotification } from '#db/queries/notification.queries.ts'
import { markRead } from '#db/queries/notification.store.ts'
import { inTransaction } from '#db/transaction.ts'

type Person = ProviderActor | StaffActor

/** Opens a notification: it counts as read, and this is the page it is about. Throws `not-found` for somebody else's. */
export function openNotification(actor: Person, id: string): Promise<string> {
  return inTransaction(actor, async (db) => {
    const { link } = found(isId(id) ? await findNotification(db, actor.personId, id) : undefined)
    await markRead(db, actor.personId, id)
    return localPath(link, '/meldingen')
  })
}

/** Marks one notification as read, or all of them. What was read already stays as it is. */
export function markNotificationsRead(actor: Person, which: string): Promise<void> {
  return inTransaction(actor, async (db) => {
    if (which !== 'all') found(isId(which) ? await findNotification(db, actor.personId, which) : undefined)
    await markRead(db, actor.personId, which)
  })
}
