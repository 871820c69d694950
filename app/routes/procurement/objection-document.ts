import type { LoaderFunctionArgs } from '@remix-run/node'
import { readObjectionDocument } from '#app/features/assessment/read-objection.server.ts'
import { requireStaffOf } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { download } from '#app/utils/download.server.ts'

/** A document that came with an objection, for the desks that handle objections. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaffOf(request, ['procurement', 'legal'])
  return download(await load(() => readObjectionDocument(actor, params.id ?? '', params.fileId ?? '')))
}
