import type { Db } from '../transaction.ts'
import type { PostboxAttachment } from './postbox.queries.ts'

type PostboxMail = {
  recipient: string
  subject: string
  text: string
  html: string
  attachments: readonly PostboxAttachment[]
}

/** Keeps a mail in the development postbox instead of sending it. */
export async function keepInPostbox(db: Db, mail: PostboxMail): Promise<void> {
  await db
    .insertInto('postbox_mail')
    .values({ ...mail, attachments: JSON.stringify(mail.attachments) })
    .execute()
}
