import { sql } from 'kysely'
import type { Db } from '../transaction.ts'

/** Takes the link out of a mail that left: who reads the outbox later must not be able to use it. */
export async function forgetLink(db: Db, mailId: string): Promise<void> {
  await sql`update outbox_mail set parameters = parameters - 'link' where id = ${mailId}`.execute(db)
}
