import type { LoaderFunctionArgs } from '@remix-run/node'
import { readReplay } from '#app/features/assessment/read-replay.server.ts'
import { replayFile } from '#app/features/assessment/replay-file.ts'
import { requireStaffOf } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { download } from '#app/utils/download.server.ts'

/** A decision as it was, as a file. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaffOf(request, ['procurement', 'legal'])
  return download(replayFile(await load(() => readReplay(actor, params.id ?? ''))))
}
