import type { LoaderFunctionArgs } from '@remix-run/node'
import { readSubmittedFile } from '#app/features/assessment/read-submitted-file.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { show } from '#app/utils/download.server.ts'

/** A submitted PDF or image to look at inside the page of a criterion; anything else is not found here. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaff(request, 'procurement')
  return show(await load(() => readSubmittedFile(actor, params.fileId ?? '')))
}
