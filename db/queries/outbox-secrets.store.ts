import { sql } from 'kysely'
import type { Db } from '../transaction.ts'

/** Takes the link or code out of a mail that left: who reads the outbox later must not be able to use it. */
export async function forgetSecret(db: Db, mailId: string): Promise<void> {
  await sql`update outbox_mail set parameters = parameters - 'link' - 'code' where id = ${mailId}`.execute(db)
}
