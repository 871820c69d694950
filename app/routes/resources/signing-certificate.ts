import type { LoaderFunctionArgs } from '@remix-run/node'
import { openSigningCertificate } from '#app/features/agreement/signing-certificate.server.ts'
import { requireAny } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { download } from '#app/utils/download.server.ts'

/** The signing certificate of an agreement, for whoever may see the agreement. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireAny(request)
  const file = await load(() => openSigningCertificate(actor, params.agreementId ?? ''))
  return download({ ...file, mediaType: 'application/pdf' })
}
