import { setTimeout as pause } from 'node:timers/promises'
import { SYSTEM } from '#app/features/identity/actor.ts'
import type { Registration } from '#app/features/identity/identity.schema.ts'
import { EVEN_ANSWER_MS } from '#app/features/identity/password-reset.server.ts'
import { spend } from '#app/features/identity/rate-limits.server.ts'
import { tokenHash } from '#app/features/identity/token.server.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { findPersonByEmail } from '#db/queries/identity.queries.ts'
import { tell } from '#db/queries/notification.store.ts'
import { putMail } from '#db/queries/outbox.store.ts'
import { findRegistered, type Registered } from '#db/queries/registration.store.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { keepRegistration } from './registration-link.server.ts'

type RegistrationOrigin = { clientAddress: string; locale: 'nl' | 'en' }

/**
 * Receives a registration of a provider. The answer is always the same, in words and in time: what is the case goes
 * by mail to who owns the address. A new organisation gets a link to confirm with, an address that has an account
 * is told so, and for a KVK number that is registered the administrators of that provider hear who tried.
 * Throws `too-many` after too many attempts from one address.
 */
export async function registerProvider(registration: Registration, origin: RegistrationOrigin): Promise<void> {
  await spend('registrationPerAddress', origin.clientAddress)
  await Promise.all([pause(EVEN_ANSWER_MS), answerByMail(registration, origin.locale)])
}

async function answerByMail(registration: Registration, locale: 'nl' | 'en'): Promise<void> {
  // Kept before the mail exists, and of no use without it: a crash in between leaves nothing but a row that expires.
  const token = await keepRegistration(registration, locale)
  await inTransaction(SYSTEM, async (db) => {
    const [person, provider] = [
      await findPersonByEmail(db, registration.email),
      await findRegistered(db, registration.kvkNumber),
    ]
    if (provider) await warnAdministrators(db, provider, { registration, locale })
    const { name, email: recipient, kvkNumber } = registration
    const mail = { recipient, locale, onceKey: `registration:${tokenHash(token)}` }
    if (person) {
      const parameters = { name: person.name, link: `${publicUrl()}/inloggen` }
      await putMail(db, { ...mail, message: 'already-registered', parameters })
    } else if (provider) {
      await putMail(db, { ...mail, message: 'organisation-known', parameters: { name, kvkNumber } })
    } else {
      const parameters = { name, link: `${publicUrl()}/bevestigen?token=${token}` }
      await putMail(db, { ...mail, message: 'verify-email', parameters })
    }
  })
}

type Attempt = { registration: Registration; locale: 'nl' | 'en' }

/** One mail a day per administrator and asker, however often somebody presses the button. */
export async function warnAdministrators(
  db: Db,
  provider: Registered,
  { registration, locale }: Attempt,
): Promise<void> {
  const day = (await databaseNow(db)).toISOString().slice(0, 10)
  const attemptedBy = `${registration.name} (${registration.email})`
  for (const administrator of provider.administrators) {
    if (administrator.email === registration.email) continue
    await tell(db, {
      personId: administrator.id,
      providerId: provider.id,
      recipient: administrator.email,
      message: 'registration-attempt',
      parameters: { providerName: provider.legalName, attemptedBy, link: `${publicUrl()}/organisatie/collegas` },
      locale,
      onceKey: `registration-attempt:${provider.id}:${administrator.email}:${registration.email}:${day}`,
    })
  }
}
