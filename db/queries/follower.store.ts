import { sql } from 'kysely'
import type { NotificationKind } from '#app/features/notification/kinds.ts'
import type { MailParameters } from '#emails/catalogue.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import type { Db } from '../transaction.ts'
import { providersWithApplication } from './follower.queries.ts'
import { tell } from './notification.store.ts'
import { putMail } from './outbox.store.ts'
import { listRecipients } from './recipient.queries.ts'

type NewFollower = {
  id: string
  procedureId: string
  email: string
  locale: 'nl' | 'en'
  confirmHash: string
  confirmUntil: Date
  stopToken: string
}

/**
 * Keeps that an address wants to follow, until its owner confirms. Asked again, the newest link is the one that works.
 * False, and nothing changed, when it follows already.
 */
export async function askToFollow(db: Db, follower: NewFollower): Promise<boolean> {
  await forgetUnconfirmed(db)
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('procedure_follower')
    .values({
      id: follower.id,
      procedure_id: follower.procedureId,
      email: follower.email,
      provider_id: null,
      locale: follower.locale,
      confirm_hash: follower.confirmHash,
      confirm_until: follower.confirmUntil,
      confirmed_at: null,
      stop_token: follower.stopToken,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['procedure_id', 'email'])
        .doUpdateSet({ confirm_hash: follower.confirmHash, confirm_until: follower.confirmUntil })
        .where('procedure_follower.confirmed_at', 'is', null),
    )
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** An address whose owner never confirmed is not kept. */
async function forgetUnconfirmed(db: Db): Promise<void> {
  await db
    .deleteFrom('procedure_follower')
    .where('confirmed_at', 'is', null)
    .where('confirm_until', '<', sql<Date>`clock_timestamp()`)
    .execute()
}

/** From now on the address gets the announcements; a second time changes nothing. */
export async function confirmFollower(db: Db, id: string): Promise<void> {
  await db
    .updateTable('procedure_follower')
    .set({ confirmed_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .execute()
}

/** Follows as a provider: its people get the announcements. A second time changes nothing; true the first time. */
export async function followAsProvider(
  db: Db,
  follower: { id: string; procedureId: string; providerId: string; stopToken: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('procedure_follower')
    .values({
      id: follower.id,
      procedure_id: follower.procedureId,
      email: null,
      provider_id: follower.providerId,
      locale: 'nl',
      confirm_hash: null,
      confirm_until: null,
      confirmed_at: sql<Date>`clock_timestamp()`,
      stop_token: follower.stopToken,
    })
    .onConflict((conflict) => conflict.columns(['procedure_id', 'provider_id']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Stops following and keeps nothing of it; true when somebody followed. */
export async function removeFollower(db: Db, by: { id: string } | { procedureId: string; providerId: string }) {
  const removed = db.deleteFrom('procedure_follower')
  const { numDeletedRows } = await (
    'id' in by
      ? removed.where('id', '=', by.id)
      : removed.where('procedure_id', '=', by.procedureId).where('provider_id', '=', by.providerId)
  ).executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** `onceKey` names the announcement: a second one with the same key mails nobody twice. */
type Announcement<Message extends NotificationKind> = {
  message: Message
  parameters: MailParameters[Message]
  onceKey: string
  /** Providers that know it already. */
  except?: readonly string[]
}

/**
 * Writes an announcement of a procedure to everybody it is for, once each: the people of every provider that applies
 * or follows (in the portal too), and every confirmed address. An address gets a link to stop with it. Answers how many
 * people it is for. For who acts for the region.
 */
export async function mailFollowers<Message extends NotificationKind>(
  db: Db,
  procedureId: string,
  { message, parameters, onceKey, except = [] }: Announcement<Message>,
): Promise<number> {
  const told = new Set<string>()
  const followers = await confirmedFollowers(db, procedureId)
  const following = followers.flatMap((follower) => follower.provider_id ?? [])
  const concerned = [...(await providersWithApplication(db, procedureId)), ...following]
  const providers = concerned.filter((providerId) => !except.includes(providerId))
  for (const person of await listRecipients(db, providers)) {
    if (told.has(person.email)) continue
    told.add(person.email)
    await tell(db, {
      personId: person.id,
      providerId: person.provider_id,
      recipient: person.email,
      message,
      parameters,
      locale: 'nl',
      onceKey: `${onceKey}:${person.id}`,
    })
  }
  for (const { id, email, locale, stop_token } of followers) {
    if (email === null || told.has(email)) continue
    told.add(email)
    const stopLink = `${publicUrl()}/volgen/stoppen?token=${stop_token}`
    await putMail(db, {
      recipient: email,
      message,
      parameters: { ...parameters, stopLink },
      locale,
      onceKey: `${onceKey}:${id}`,
    })
  }
  return told.size
}

function confirmedFollowers(db: Db, procedureId: string) {
  return db
    .selectFrom('procedure_follower')
    .select(['id', 'email', 'provider_id', 'locale', 'stop_token'])
    .where('procedure_id', '=', procedureId)
    .where('confirmed_at', 'is not', null)
    .orderBy('id')
    .execute()
}
