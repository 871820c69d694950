import type { LoaderFunctionArgs } from '@remix-run/node'
import { archiveAgreement } from '#app/features/agreement/archive-agreement.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { download } from '#app/utils/download.server.ts'

/** Everything that is kept of one agreement, as a package for the archive. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaff(request, 'legal')
  const file = await load(() => archiveAgreement(actor, params.agreementId ?? ''))
  return download({ ...file, mediaType: 'application/zip' })
}
