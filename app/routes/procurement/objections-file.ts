import type { LoaderFunctionArgs } from '@remix-run/node'
import { objectionList } from '#app/features/assessment/objection-list.server.ts'
import { readObjections } from '#app/features/assessment/read-objection.server.ts'
import { requireStaffOf } from '#app/features/identity/current-person.server.ts'
import { translatorOf } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { exportFound, fileRequest } from '#app/utils/export-list.server.ts'

/** The list of objections as a file. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaffOf(request, ['procurement', 'legal'])
  const asked = fileRequest(request, params)
  const rows = await load(() => readObjections(actor))
  return exportFound({ ...asked, name: 'bezwaren', shape: objectionList(translatorOf(request)), rows })
}
