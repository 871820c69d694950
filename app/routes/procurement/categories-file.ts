import type { LoaderFunctionArgs } from '@remix-run/node'
import { categoryList, readCategories } from '#app/features/category/category-list.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { exportFound, fileRequest } from '#app/utils/export-list.server.ts'
import { translatorOf } from '#app/i18n/page-title.server.ts'

/** The list of categories as a file. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaff(request, 'procurement')
  const asked = fileRequest(request, params)
  const rows = await load(() => readCategories(actor))
  return exportFound({ ...asked, name: 'categorieen', shape: categoryList(translatorOf(request)), rows })
}
