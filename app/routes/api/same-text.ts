import { readPublicSameText } from '#app/features/agreement/batch/read-same-text.server.ts'
import { load } from '#app/utils/answer.server.ts'

/** GET /api/v1/same-text: agreements in force by the hash of their standard part (see /api/v1/openapi.json). */
export async function loader(): Promise<Response> {
  const groups = await load(readPublicSameText)
  return Response.json(
    { groups },
    { headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=60' } },
  )
}
