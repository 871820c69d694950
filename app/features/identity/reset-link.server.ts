import { createHash } from 'node:crypto'
import { localeFromRequest } from '#app/i18n/locale.server.ts'
import { DEFAULT_LOCALE } from '#app/i18n/locale.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { putMail } from '#db/queries/outbox.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { SYSTEM } from './actor.ts'

type ResetLink = { user: { name: string; email: string }; token: string }

/** Puts the mail with the link to choose a new password in the outbox; better-auth made and keeps the token. */
export async function mailResetLink({ user, token }: ResetLink, request?: Request): Promise<void> {
  const link = `${publicUrl()}/wachtwoord-instellen?token=${encodeURIComponent(token)}`
  await inTransaction(SYSTEM, (db) =>
    putMail(db, {
      recipient: user.email,
      message: 'reset-password',
      parameters: { name: user.name, link },
      locale: request ? localeFromRequest(request) : DEFAULT_LOCALE,
      onceKey: `reset-password:${createHash('sha256').update(token).digest('hex')}`,
    }),
  )
}
