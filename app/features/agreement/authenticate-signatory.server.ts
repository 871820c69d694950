import type { ProviderActor } from '#app/features/identity/actor.ts'
import { confirmPassword } from '#app/features/identity/confirm-password.server.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { readForSigning } from './read-for-signing.server.ts'
import { takeSigningCode } from './signing-code.server.ts'

/** What a signatory typed to sign. */
type Typed = { agreementId: string; shown: string; password: string; code?: string | undefined }

/**
 * The password, and a second factor: the app this person signed in with, or else the code from the mail. Looks first
 * whether the document is still the one that was shown, so that a code is not spent on another.
 */
export async function authenticateSignatory(request: Request, actor: ProviderActor, typed: Typed): Promise<string> {
  const { agreement } = await readForSigning(actor, typed.agreementId)
  if (agreement.document?.sha256 !== typed.shown)
    throw new Refusal('conflict', [{ kind: 'agreement.changedSinceShown' }])
  const authentication = await confirmPassword(request, actor, typed.password)
  if (authentication !== 'password') return authentication
  if (!typed.code) throw new Refusal('refused', [{ kind: 'agreement.codeMissing', field: 'code', target: '#code' }])
  await takeSigningCode(actor, typed.agreementId, typed.code)
  return 'password+mail-code'
}
