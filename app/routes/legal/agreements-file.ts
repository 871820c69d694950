import type { LoaderFunctionArgs } from '@remix-run/node'
import { agreementList } from '#app/features/agreement/agreement-list.server.ts'
import { readLegalDesk } from '#app/features/agreement/read-legal-desk.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { exportFound, fileRequest } from '#app/utils/export-list.server.ts'
import { translatorOf } from '#app/i18n/page-title.server.ts'

/** The list of agreements as a file. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaff(request, 'legal')
  const asked = fileRequest(request, params)
  const { agreements } = await load(() => readLegalDesk(actor))
  return exportFound({
    ...asked,
    name: 'overeenkomsten',
    shape: agreementList(translatorOf(request), agreements),
    rows: agreements,
  })
}
