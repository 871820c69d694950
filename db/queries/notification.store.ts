import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { mandatoryReason, type NotificationKind } from '#app/features/notification/kinds.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import type { Db } from '../transaction.ts'
import { putMail, type OutgoingMail } from './outbox.store.ts'

/** A message to somebody with an account: it stands in the portal and goes by mail. */
export type Told<Kind extends NotificationKind = NotificationKind> = OutgoingMail<Kind> & {
  personId: string
  /** The provider for which this person is told; null for somebody of the region. */
  providerId: string | null
}

/**
 * Tells somebody with an account something, in the transaction that causes it: in the portal always, by mail unless
 * this person switched that off and may. Once per key: told before, nothing is written, whatever was switched since.
 */
export async function tell<Kind extends NotificationKind>(db: Db, told: Told<Kind>): Promise<void> {
  const { personId, providerId, ...mail } = told
  const link = mail.parameters.link.replace(publicUrl(), '')
  const written = await sql`
    insert into notification (id, person_id, provider_id, kind, parameters, link, once_key)
    values (${randomUUID()}, ${personId}, ${providerId}, ${mail.message}, ${JSON.stringify(mail.parameters)}, ${link},
      ${mail.onceKey})
    on conflict do nothing`.execute(db)
  if (written.numAffectedRows !== 1n) return
  if (mandatoryReason(mail.message) !== null || (await wantsMail(db, personId, mail.message))) await putMail(db, mail)
}

async function wantsMail(db: Db, personId: string, kind: NotificationKind): Promise<boolean> {
  const { rows } = await sql<{ wants: boolean }>`select wants_mail(${personId}, ${kind}) as wants`.execute(db)
  return rows[0]?.wants ?? true
}

/** Marks as read: the notification with this id, or `all` that the actor may see. */
export async function markRead(db: Db, personId: string, which: string): Promise<void> {
  await db
    .updateTable('notification')
    .set({ read_at: sql<Date>`clock_timestamp()` })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .$if(which !== 'all', (query) => query.where('id', '=', which))
    .execute()
}

/** Keeps which mails somebody does not want, in place of what was kept before. */
export async function saveSwitchedOff(db: Db, personId: string, kinds: readonly NotificationKind[]): Promise<void> {
  await db.deleteFrom('mail_switched_off').where('person_id', '=', personId).execute()
  if (kinds.length === 0) return
  await db
    .insertInto('mail_switched_off')
    .values(kinds.map((kind) => ({ person_id: personId, kind })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
