import type { ProviderActor } from '#app/features/identity/actor.ts'
import { confirmPassword } from '#app/features/identity/confirm-password.server.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { inTransaction } from '#db/transaction.ts'
import { documentOf, lockSignable, type SigningPlace } from './signable.server.ts'
import { takeSigningCode } from './signing-code.server.ts'

/** What a signatory typed to sign. */
type Typed = SigningPlace & { shown: string; password: string; code?: string | undefined }

/**
 * The password, and a second factor: the app this person signed in with, or else the code from the mail. Looks first
 * whether the document is still the one that was shown, so that a code is not spent on another.
 */
export async function authenticateSignatory(request: Request, actor: ProviderActor, typed: Typed): Promise<string> {
  const document = await inTransaction(actor, async (db) => {
    const signable = await lockSignable(db, typed)
    // A draft is the region's own.
    found(signable.agreement.frozen_at)
    return documentOf(db, signable)
  })
  if (document?.sha256 !== typed.shown) throw new Refusal('conflict', [{ kind: 'agreement.changedSinceShown' }])
  const authentication = await confirmPassword(request, actor, typed.password)
  if (authentication !== 'password') return authentication
  if (!typed.code) throw new Refusal('refused', [{ kind: 'agreement.codeMissing', field: 'code', target: '#code' }])
  await takeSigningCode(actor, typed, typed.code)
  return 'password+mail-code'
}
