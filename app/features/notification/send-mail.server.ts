import type { MailAttachment, MailMessage, MailParameters } from '#emails/catalogue.ts'
import type { Mail, MailFile } from '#emails/mail.ts'
import { isMailMessage, renderMail } from '#emails/render-mail.ts'
import { mailTransport } from '#emails/transport.server.ts'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { readEnv } from '#app/utils/env.server.ts'
import { found } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import { findFile } from '#db/queries/file.store.ts'
import { lockUnsentMail, markFailed, markSent } from '#db/queries/outbox.store.ts'
import { forgetSecret } from '#db/queries/outbox-secrets.store.ts'
import { keepInPostbox } from '#db/queries/postbox.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'

/** Mails whose link or code lets in who has it. */
const SECRET: ReadonlySet<MailMessage> = new Set<MailMessage>([
  'verify-email',
  'reset-password',
  'invitation',
  'follow-confirm',
  'signing-code',
])

/**
 * Sends one mail of the outbox. The row stays locked while it is sent and is marked in the same transaction: two
 * workers cannot send it both, and one that was sent is never sent again. Only a crash between the server's "accepted"
 * and our commit sends it twice, and then with the same Message-ID. When it fails the reason is noted and the job
 * queue tries again later.
 */
export async function sendMail({ mailId }: { mailId: string }): Promise<void> {
  try {
    await inTransaction(SYSTEM, (db) => sendLocked(db, mailId))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    await inTransaction(SYSTEM, (db) => markFailed(db, mailId, reason))
    throw error
  }
}

async function sendLocked(db: Db, mailId: string): Promise<void> {
  const row = await lockUnsentMail(db, mailId)
  if (!row) return
  if (!isMailMessage(row.message)) throw new Error(`there is no mail '${row.message}'`)
  const parameters = row.parameters as MailParameters[typeof row.message]
  const rendered = await renderMail(row.message, parameters, row.locale)
  const attachments = 'attachments' in parameters ? parameters.attachments : []
  const files = await Promise.all(attachments.map((attachment) => fileOf(db, attachment)))
  const deliver = mailTransport(readEnv(), (mail) => keepInPostbox(db, postboxed(mail)))
  await deliver({ ...rendered, id: row.id, recipient: row.recipient, files })
  await markSent(db, mailId)
  if (SECRET.has(row.message)) await forgetSecret(db, mailId)
}

async function fileOf(db: Db, { fileId, name }: MailAttachment): Promise<MailFile> {
  const file = found(await findFile(db, fileId))
  return { name, sha256: file.sha256, mediaType: file.media_type, content: await storage().get(file.sha256) }
}

function postboxed({ recipient, subject, text, html, files }: Mail) {
  const attachments = files.map(({ name, sha256, mediaType }) => ({ name, sha256, mediaType }))
  return { recipient, subject, text, html, attachments }
}
