import { mailSubject } from '#emails/render-mail.ts'
import type { MailParameters } from '#emails/catalogue.ts'
import type { ProviderActor, StaffActor } from '#app/features/identity/actor.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { countUnread, listNotifications, NOTIFICATION_PAGE } from '#db/queries/notification.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { isNotificationKind } from './kinds.ts'

type Person = ProviderActor | StaffActor

/** What somebody was told: one page, unread first, each in the words of the mail that went with it. */
export function readNotifications(actor: Person, page: number, locale: Locale) {
  return inTransaction(actor, async (db) => {
    const { rows, count } = await listNotifications(db, actor.personId, page)
    const lines = rows.map(({ id, kind, parameters, created_at, read_at }) => ({
      id,
      text: textOf(kind, parameters, locale),
      at: created_at,
      unread: read_at === null,
    }))
    const pages = Math.max(1, Math.ceil(count / NOTIFICATION_PAGE))
    return { lines, pages, page: Math.min(page, pages), unread: await countUnread(db, actor.personId) }
  })
}

/** A row that an older version wrote about something the portal no longer knows keeps its name. */
function textOf(kind: string, parameters: object, locale: Locale): string {
  return isNotificationKind(kind) ? mailSubject(kind, parameters as MailParameters[typeof kind], locale) : kind
}

/** How many notifications somebody has not read, for the header of every page. */
export function unreadFor(actor: Person): Promise<number> {
  return inTransaction(actor, (db) => countUnread(db, actor.personId))
}
