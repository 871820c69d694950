import type { LoaderFunctionArgs } from '@remix-run/node'
import { readFrozenFile } from '#app/features/application/read-receipt.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { download } from '#app/utils/download.server.ts'

/** The frozen content of one submission, so that anybody can compute its fingerprint again. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireProvider(request)
  const place = { applicationId: params.id ?? '', submissionId: params.submissionId ?? '' }
  return download(await load(() => readFrozenFile(actor, place)))
}
