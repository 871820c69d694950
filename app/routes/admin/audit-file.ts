import type { LoaderFunctionArgs } from '@remix-run/node'
import { auditList, findAuditLines } from '#app/features/audit/audit-list.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { exportList, fileRequest } from '#app/utils/export-list.server.ts'
import { readView } from '#app/utils/list.ts'
import { translatorOf } from '#app/i18n/page-title.server.ts'

/** The audit trail as a file, as far as it is searched. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaff(request, 'admin')
  const { format, search } = fileRequest(request, params)
  const t = translatorOf(request)
  const shape = auditList(t)
  const about = readView(search, shape).search
  const { rows } = await load(() => findAuditLines(actor, t, { about, page: null }))
  return exportList({ format, name: 'auditspoor', shape, rows })
}
