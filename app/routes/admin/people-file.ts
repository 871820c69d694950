import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { peopleList } from '#app/features/identity/people-list.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { exportFound, fileRequest } from '#app/utils/export-list.server.ts'
import { translatorOf } from '#app/i18n/page-title.server.ts'
import { listPeople } from '#db/queries/admin.queries.ts'
import { inTransaction } from '#db/transaction.ts'

/** The list of people as a file. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaff(request, 'admin')
  const asked = fileRequest(request, params)
  const rows = await load(() => inTransaction(actor, listPeople))
  return exportFound({ ...asked, name: 'mensen', shape: peopleList(translatorOf(request)), rows })
}
