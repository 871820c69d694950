import type { LoaderFunctionArgs } from '@remix-run/node'
import { readRegister, registerList } from '#app/features/agreement/register-list.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { exportFound, fileRequest } from '#app/utils/export-list.server.ts'
import { translatorOf } from '#app/i18n/page-title.server.ts'

/** The public register as a file: open data. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const asked = fileRequest(request, params)
  const { providers, products } = await load(readRegister)
  const shape = registerList(translatorOf(request), products)
  return exportFound({ ...asked, name: 'gecontracteerde-aanbieders', shape, rows: providers })
}
