import type { LoaderFunctionArgs } from '@remix-run/node'
import { previewLetter } from '#app/features/assessment/preview-letter.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { download } from '#app/utils/download.server.ts'

/** The letter of a confirmed decision as it would leave now. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaff(request, 'procurement')
  return download(await load(() => previewLetter(actor, params.id ?? '')))
}
