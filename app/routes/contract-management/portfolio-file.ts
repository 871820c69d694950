import type { LoaderFunctionArgs } from '@remix-run/node'
import { portfolioList } from '#app/features/agreement/portfolio-list.server.ts'
import { readPortfolio } from '#app/features/agreement/read-portfolio.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { translatorOf } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { exportFound, fileRequest } from '#app/utils/export-list.server.ts'

/** The agreements in force as a file. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaff(request, 'contract-management')
  const asked = fileRequest(request, params)
  const { agreements } = await load(() => readPortfolio(actor))
  const shape = portfolioList(translatorOf(request), agreements)
  return exportFound({ ...asked, name: 'contractmanagement', shape, rows: agreements })
}
