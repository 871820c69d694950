import type { StaffActor } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { lockUnsentMail } from '#db/queries/outbox.store.ts'
import { inTransaction } from '#db/transaction.ts'

/** Queues a mail that did not leave again, now. Ends with `not-found` when it was sent meanwhile. */
export function retryMail(actor: StaffActor, mailId: string): Promise<void> {
  return inTransaction(actor, async (db) => {
    const mail = found(await lockUnsentMail(db, mailId))
    await enqueue(db, 'send-mail', { mailId: mail.id }, `send-mail:${mail.id}`)
  })
}
