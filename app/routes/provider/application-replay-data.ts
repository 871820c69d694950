import type { LoaderFunctionArgs } from '@remix-run/node'
import { readOwnReplay } from '#app/features/assessment/read-replay.server.ts'
import { replayFile } from '#app/features/assessment/replay-file.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { download } from '#app/utils/download.server.ts'

/** Its own decision as it was, as a file. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireProvider(request)
  return download(replayFile(await load(() => readOwnReplay(actor, params.id ?? '', params.decisionId ?? ''))))
}
