import type { LoaderFunctionArgs } from '@remix-run/node'
import { makeWorkbook } from '#app/features/application/make-workbook.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { download } from '#app/utils/download.server.ts'

/** The workbook for the products of this application, made when it is asked for; `?ingevuld` with what is known. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireProvider(request)
  const content = new URL(request.url).searchParams.has('ingevuld') ? 'filled' : 'empty'
  return download(await load(() => makeWorkbook(actor, params.id ?? '', content)))
}
