import type { LoaderFunctionArgs } from '@remix-run/node'
import { readOwnFile } from '#app/features/application/read-own-file.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { download } from '#app/utils/download.server.ts'

/**
 * A provider's own file. For anybody else it does not exist; officers have their own door, which stays shut until the
 * moment has closed.
 */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireProvider(request)
  return download(await load(() => readOwnFile(actor, params.fileId ?? '')))
}
