import type { LoaderFunctionArgs } from '@remix-run/node'
import { contractedEvidenceList } from '#app/features/evidence/contracted-evidence-list.server.ts'
import { readContractedEvidence } from '#app/features/evidence/read-contracted-evidence.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { translatorOf } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { exportFound, fileRequest } from '#app/utils/export-list.server.ts'

/** The documents of contracted providers as a file. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaff(request, 'contract-management')
  const asked = fileRequest(request, params)
  const { documents } = await load(() => readContractedEvidence(actor))
  const shape = contractedEvidenceList(translatorOf(request))
  return exportFound({ ...asked, name: 'bewijsstukken', shape, rows: documents })
}
