import type { LoaderFunctionArgs } from '@remix-run/node'
import { consolidatedFile } from '#app/features/agreement/amendment/read-consolidated.server.ts'
import { requireAny } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { download } from '#app/utils/download.server.ts'

/** The agreement as it reads on a day, as PDF, for whoever may see it. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireAny(request)
  const asked = { agreementId: params.agreementId ?? '', day: new URL(request.url).searchParams.get('dag') }
  const file = await load(() => consolidatedFile(actor, asked))
  return download({ ...file, mediaType: 'application/pdf' })
}
