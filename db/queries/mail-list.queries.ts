import { sql } from 'kysely'
import { LIST_PAGE } from '#app/utils/list.ts'
import type { Db } from '../transaction.ts'

/** How a mail stands: sent, waiting for its first try, or tried without success. */
export const MAIL_STATES = ['sent', 'waiting', 'failing'] as const
export type MailState = (typeof MAIL_STATES)[number]

/** What one may look for; `page` null gives everything, for a file. */
export type MailFilter = { search: string; state: string; page: number | null }

const stateOf = sql<MailState>`case when sent_at is not null then 'sent' when attempts > 0 then 'failing' else 'waiting' end`
const escaped = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)

/** Mails, newest first, that contain this text in name or recipient and stand like this. Never what is in them. */
export async function listMails(db: Db, { search, state, page }: MailFilter) {
  const found = db
    .selectFrom('outbox_mail')
    .$if(search !== '', (query) =>
      query.where((eb) =>
        eb.or([eb('recipient', 'ilike', `%${escaped(search)}%`), eb('message', 'ilike', `%${escaped(search)}%`)]),
      ),
    )
    .$if(state !== '', (query) => query.where(stateOf, '=', state as MailState))
  const { count } = await found.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await found
    .select(['id', 'message', 'recipient', 'created_at', 'sent_at', 'attempts', 'last_error', stateOf.as('state')])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .$if(page !== null, (query) => query.limit(LIST_PAGE).offset(((page ?? 1) - 1) * LIST_PAGE))
    .execute()
  return { rows, total: count }
}
