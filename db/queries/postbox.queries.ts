import type { Db } from '../transaction.ts'

/** A file that came with a mail; its bytes are in storage under `sha256`. */
export type PostboxAttachment = { name: string; sha256: string; mediaType: string }

const NEWEST = 100

/** The newest mails of the development postbox, those to `recipient` when given. */
export function listPostbox(db: Db, recipient?: string) {
  const mails = db
    .selectFrom('postbox_mail')
    .select(['id', 'received_at as receivedAt', 'recipient', 'subject'])
    .orderBy('id', 'desc')
    .limit(NEWEST)
  return (recipient ? mails.where('recipient', '=', recipient) : mails).execute()
}

/** One mail of the development postbox. */
export async function findPostboxMail(db: Db, id: number) {
  const row = await db
    .selectFrom('postbox_mail')
    .select(['id', 'received_at as receivedAt', 'recipient', 'subject', 'text', 'attachments'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, attachments: row.attachments as PostboxAttachment[] }
}
