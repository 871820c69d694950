import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Announcement, MailMessage, MailParameters } from '#emails/catalogue.ts'
import type { Db } from '../transaction.ts'
import { enqueue } from './jobs.store.ts'

/** A mail to be sent after commit. */
export type OutgoingMail<Message extends MailMessage = MailMessage> = {
  recipient: string
  message: Message
  parameters: MailParameters[Message] & Announcement
  locale: 'nl' | 'en'
  /** A second mail with the same key is never written: jobs may retry, people get one mail. */
  onceKey: string
}

/**
 * For an address without an account; somebody with one is told with `tell`. Writes a mail to the outbox in the transaction that causes it, and queues its sending. The conflict names no column:
 * whoever may not read the outbox may then still add to it.
 */
export async function putMail<Message extends MailMessage>(db: Db, mail: OutgoingMail<Message>): Promise<void> {
  const id = randomUUID()
  const written = await sql`
    insert into outbox_mail (id, once_key, recipient, message, parameters, locale)
    values (${id}, ${mail.onceKey}, ${mail.recipient}, ${mail.message}, ${JSON.stringify(mail.parameters)}, ${mail.locale})
    on conflict do nothing`.execute(db)
  if (written.numAffectedRows === 1n) await enqueue(db, 'send-mail', { mailId: id }, `send-mail:${id}`)
}

/** The mail to send, locked for this job; undefined when it was sent already. */
export function lockUnsentMail(db: Db, id: string) {
  return db
    .selectFrom('outbox_mail')
    .selectAll()
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** Marks a mail as sent. */
export async function markSent(db: Db, id: string): Promise<void> {
  await sql`update outbox_mail set sent_at = clock_timestamp(), attempts = attempts + 1, last_error = null where id = ${id}`.execute(
    db,
  )
}

/** Notes that sending failed and why; the job tries again later. */
export async function markFailed(db: Db, id: string, error: string): Promise<void> {
  await db
    .updateTable('outbox_mail')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), last_error: error.slice(0, 500) }))
    .where('id', '=', id)
    .execute()
}
