import type { LoaderFunctionArgs } from '@remix-run/node'
import { openProcedureDocument } from '#app/features/procedure/open-document.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { download } from '#app/utils/download.server.ts'

/** A document of a published procedure; `versie` names the version, the newest by default. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const number = /^\d{1,5}$/.exec(new URL(request.url).searchParams.get('versie') ?? '')?.[0]
  const place = { slug: params.slug ?? '', documentId: params.documentId ?? '', number: number ? Number(number) : null }
  return download(await load(() => openProcedureDocument(place)))
}
