import type { LoaderFunctionArgs } from '@remix-run/node'
import { readTextFile } from '#app/features/agreement/text/write-text-file.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { download } from '#app/utils/download.server.ts'

/** An edition of the contract text as a file that can be loaded again, here or in another region. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaff(request, 'legal')
  return download(await load(() => readTextFile(actor, params.id ?? '')))
}
