import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { nextFile } from '#app/features/assessment/next-file.server.ts'
import { queueSearch, queueHref, readFilter } from '#app/features/assessment/queue-filter.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'

/** Goes to the next file in the queue by the filters in the address; to the queue itself when there is none. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaff(request, 'procurement')
  const filter = readFilter(new URL(request.url).searchParams)
  const next = await load(() => nextFile(actor, filter, params.id ?? ''))
  return redirect(next ? `/inkoop/aanmeldingen/${next}${queueSearch(filter)}` : queueHref(filter))
}
