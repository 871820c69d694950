import type { Db } from '../transaction.ts'

export const NOTIFICATION_PAGE = 25

/** How many notifications this person has not read; row-level security keeps to the organisation at work. */
export async function countUnread(db: Db, personId: string): Promise<number> {
  const row = await db
    .selectFrom('notification')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

/** One page of what this person was told: unread first, then newest first. */
export async function listNotifications(db: Db, personId: string, page: number) {
  const own = db.selectFrom('notification').where('person_id', '=', personId)
  const { count } = await own.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await own
    .select(['id', 'kind', 'parameters', 'link', 'created_at', 'read_at'])
    .orderBy((eb) => eb('read_at', 'is not', null))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(NOTIFICATION_PAGE)
    .offset((page - 1) * NOTIFICATION_PAGE)
    .execute()
  return { rows, count }
}

/** One notification of this person. */
export function findNotification(db: Db, personId: string, id: string) {
  return db
    .selectFrom('notification')
    .select(['id', 'link', 'read_at'])
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Which mails this person switched off. */
export async function listSwitchedOff(db: Db, personId: string): Promise<string[]> {
  const rows = await db.selectFrom('mail_switched_off').select('kind').where('person_id', '=', personId).execute()
  return rows.map((row) => row.kind)
}
