import type { LoaderFunctionArgs } from '@remix-run/node'
import { openAmendment } from '#app/features/agreement/open-document.server.ts'
import { requireAny } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { download } from '#app/utils/download.server.ts'

/** The document of an amendment for whoever may see it; opening it is noted, because signing asks for it. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireAny(request)
  const place = { agreementId: params.agreementId ?? '', number: Number(params.number) }
  const file = await load(() => openAmendment(actor, place))
  return download({ ...file, mediaType: 'application/pdf' })
}
