import type { LoaderFunctionArgs } from '@remix-run/node'
import { readSameText } from '#app/features/agreement/batch/read-same-text.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'

/** GET /juridisch/gelijke-tekst.json: the same-text proof with the parameter list of each agreement. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaff(request, 'legal')
  return Response.json({ moments: await load(() => readSameText(actor)) }, { headers: { 'Cache-Control': 'no-store' } })
}
