import type { LoaderFunctionArgs } from '@remix-run/node'
import { readOwnFile } from '#app/features/application/read-own-file.server.ts'
import { requireAny } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { download } from '#app/utils/download.server.ts'

/** A stored file for whoever may see it: its own provider, and the region. For anybody else it does not exist. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireAny(request)
  return download(await load(() => readOwnFile(actor, params.fileId ?? '')))
}
