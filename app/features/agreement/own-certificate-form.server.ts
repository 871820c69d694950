import type { ProviderActor } from '#app/features/identity/actor.ts'
import { attempt } from '#app/utils/answer.server.ts'
import { parseTyped } from '#app/utils/form.server.ts'
import { parseUpload } from '#app/utils/upload.server.ts'
import { signingForm } from './agreement.form.ts'
import { authenticateSignatory } from './authenticate-signatory.server.ts'
import { signWithOwnCertificate } from './sign-agreement.server.ts'
import type { SigningPlace } from './signable.server.ts'
import { newSigningCode, sendSigningCode } from './signing-code.server.ts'

/**
 * Takes the form with a document that was signed elsewhere, of an agreement or of an amendment whose page is `address`:
 * mails the code, or takes the file in. Answers where to go, or what to show on the form.
 */
export async function takeOwnCertificateForm(
  request: Request,
  actor: ProviderActor,
  { address, ...place }: SigningPlace & { address: string },
) {
  const upload = await attempt({}, () => parseUpload(request))
  if (!upload.done) return { answer: upload.answer }
  const { typed, files } = upload.value
  if (typed.act === 'code') {
    const sent = await attempt({}, () => sendSigningCode(actor, place, newSigningCode()))
    return sent.done ? { goTo: `${address}/eigen-certificaat?code=verstuurd#ondertekenen` } : { answer: sent.answer }
  }
  const form = parseTyped(typed, signingForm)
  if (!form.valid) return { answer: form.answer }
  const outcome = await attempt({}, async () => {
    const authentication = await authenticateSignatory(request, actor, { ...place, ...form.value })
    const file = files[0]?.bytes ?? new Uint8Array()
    await signWithOwnCertificate(actor, { ...place, shownSha256: form.value.shown, authentication, file })
  })
  return outcome.done ? { goTo: address } : { answer: outcome.answer }
}
