import type { LoaderFunctionArgs } from '@remix-run/node'
import { openEndingLetter } from '#app/features/agreement/ending/read-ending.server.ts'
import { requireAny } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { download } from '#app/utils/download.server.ts'

/** The letter about the end of an agreement, for whoever may see it. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireAny(request)
  const file = await load(() => openEndingLetter(actor, params.agreementId ?? ''))
  return download({ ...file, mediaType: 'application/pdf' })
}
