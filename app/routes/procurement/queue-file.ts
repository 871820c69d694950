import type { LoaderFunctionArgs } from '@remix-run/node'
import { readFilter } from '#app/features/assessment/queue-filter.ts'
import { queueList } from '#app/features/assessment/queue-list.server.ts'
import { readQueueLines } from '#app/features/assessment/read-queue.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { exportList, fileRequest } from '#app/utils/export-list.server.ts'
import { translatorOf } from '#app/i18n/page-title.server.ts'

/** The queue as a file: the lines that the filters show, on all pages. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaff(request, 'procurement')
  const { format, search } = fileRequest(request, params)
  const rows = await load(() => readQueueLines(actor, readFilter(search)))
  return exportList({ format, name: 'werkvoorraad', shape: queueList(translatorOf(request)), rows })
}
