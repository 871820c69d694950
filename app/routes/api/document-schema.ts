import type { LoaderFunctionArgs } from '@remix-run/node'
import { documentSchema } from '#app/features/agreement/document-schemas.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { found } from '#app/utils/refusal.ts'

/** GET /api/v1/schemas/:file: the JSON schema of the data inside a document that the portal makes. */
export async function loader({ params }: LoaderFunctionArgs): Promise<Response> {
  const schema = await load(() => Promise.resolve(found(documentSchema(params.file ?? '', publicUrl()))))
  return Response.json(schema, {
    headers: {
      'Content-Type': 'application/schema+json',
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=3600',
    },
  })
}
