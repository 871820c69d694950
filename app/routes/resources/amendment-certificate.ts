import type { LoaderFunctionArgs } from '@remix-run/node'
import { openAmendmentCertificate } from '#app/features/agreement/signing-certificate.server.ts'
import { requireAny } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { download } from '#app/utils/download.server.ts'

/** The signing certificate of an amendment, for whoever may see the agreement. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireAny(request)
  const place = { agreementId: params.agreementId ?? '', number: Number(params.number) }
  const file = await load(() => openAmendmentCertificate(actor, place))
  return download({ ...file, mediaType: 'application/pdf' })
}
