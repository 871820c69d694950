import { PUBLIC } from '#app/features/identity/actor.ts'
import { load } from '#app/utils/answer.server.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'

/** The clock that counts for deadlines, for a page that shows it. */
export async function loader(): Promise<Response> {
  const now = await load(() => inTransaction(PUBLIC, databaseNow))
  return Response.json({ now: now.toISOString() }, { headers: { 'Cache-Control': 'no-store' } })
}
