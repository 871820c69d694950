import type { LoaderFunctionArgs } from '@remix-run/node'
import { harmonisationDocument } from '#app/features/agreement/text/compare-editions.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { download } from '#app/utils/download.server.ts'

/** The harmonisation report of two contract texts as PDF. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaff(request, 'legal')
  const { searchParams } = new URL(request.url)
  const pair = { left: searchParams.get('links') ?? '', right: searchParams.get('rechts') ?? '' }
  return download(await load(() => harmonisationDocument(actor, pair)))
}
