import { SYSTEM } from '#app/features/identity/actor.ts'
import { createAccount } from '#app/features/identity/create-account.server.ts'
import { forgive, spend } from '#app/features/identity/rate-limits.server.ts'
import { signIn, type Origin, type SignedIn } from '#app/features/identity/sign-in.server.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { findRegistered } from '#db/queries/registration.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { addProvider } from './add-provider.server.ts'
import { warnAdministrators } from './register-provider.server.ts'
import { spendRegistration, waitingRegistration, type WaitingRegistration } from './registration-link.server.ts'

/** The registration that a mail link stands for. Throws `gone` when the link does not work (any more). */
export async function readRegistration(token: string, clientAddress: string): Promise<WaitingRegistration> {
  await spend('linkPerAddress', clientAddress)
  const registration = await waitingRegistration(token)
  if (!registration) throw new Refusal('gone', [{ kind: 'linkGone' }])
  await forgive('linkPerAddress', clientAddress)
  return registration
}

/**
 * Makes the account and the provider that a mail link stands for, and signs in. The password is chosen here and not
 * on the registration form: otherwise a stranger could register somebody else's address with a password of their own
 * and wait for the click (account pre-hijacking).
 *
 * The account is made first, by better-auth, the provider second, in its own transaction; the link ends last. After a
 * crash in between the account works and says that it has no organisation yet, which can then be registered there.
 *
 * Throws `gone` for a link that does not work, `refused` for a known password or a KVK number that a colleague has
 * registered meanwhile, `conflict` when the address has got an account meanwhile.
 */
export async function confirmRegistration(token: string, password: string, origin: Origin): Promise<SignedIn> {
  const registration = await readRegistration(token, origin.clientAddress)
  await refuseRegistered(registration)
  const { name, email } = registration
  const { personId } = await createAccount({ name, email, password })
  await addProvider(registration, { personId, name })
  await spendRegistration(token)
  return signIn({ email, password }, origin)
}

async function refuseRegistered(registration: WaitingRegistration): Promise<void> {
  const registered = await inTransaction(SYSTEM, async (db) => {
    const provider = await findRegistered(db, registration.kvkNumber)
    if (provider) await warnAdministrators(db, provider, { registration, locale: registration.locale })
    return provider !== undefined
  })
  if (registered) throw new Refusal('refused', [{ kind: 'kvkRegistered' }])
}
