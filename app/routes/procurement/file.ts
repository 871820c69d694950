import type { LoaderFunctionArgs } from '@remix-run/node'
import { readSubmittedFile } from '#app/features/assessment/read-submitted-file.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { download } from '#app/utils/download.server.ts'

/** A file that a provider submitted, or a letter about it, for an officer; before closing it does not exist here. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaff(request, 'procurement')
  return download(await load(() => readSubmittedFile(actor, params.fileId ?? '')))
}
