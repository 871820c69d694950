import type { LoaderFunctionArgs } from '@remix-run/node'
import { previewDocument } from '#app/features/agreement/text/preview-text.server.ts'
import { exampleFrom } from '#app/features/agreement/text/text.schema.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { download } from '#app/utils/download.server.ts'

/** An edition of the contract text as the PDF that an agreement with it would be. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const actor = await requireStaff(request, 'legal')
  return download(await load(() => previewDocument(actor, params.id ?? '', exampleFrom(request.url))))
}
