import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { mailList } from '#app/features/notification/mail-list.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { exportList, fileRequest } from '#app/utils/export-list.server.ts'
import { readView } from '#app/utils/list.ts'
import { translatorOf } from '#app/i18n/page-title.server.ts'
import { listMails } from '#db/queries/mail-list.queries.ts'
import { inTransaction } from '#db/transaction.ts'

/** The list of mails as a file. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaff(request, 'admin')
  const { format, search } = fileRequest(request, params)
  const shape = mailList(translatorOf(request))
  const view = readView(search, shape)
  const filter = { search: view.search, state: view.filters.stand ?? '', page: null }
  const { rows } = await load(() => inTransaction(actor, (db) => listMails(db, filter)))
  return exportList({ format, name: 'mail', shape, rows })
}
