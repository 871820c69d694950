import type { LoaderFunctionArgs } from '@remix-run/node'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { requirePostbox } from '#app/features/notification/postbox-open.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { download } from '#app/utils/download.server.ts'
import { found } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import { findPostboxMail } from '#db/queries/postbox.queries.ts'
import { inTransaction } from '#db/transaction.ts'

/** A file that came with a mail of the development postbox. */
export async function loader({ params }: LoaderFunctionArgs): Promise<Response> {
  requirePostbox()
  const [id, index] = [Number(params.id), Number(params.index)]
  const file = await load(async () => {
    const mail = found(Number.isSafeInteger(id) ? await inTransaction(SYSTEM, (db) => findPostboxMail(db, id)) : null)
    return found(mail.attachments[index])
  })
  return download({ name: file.name, mediaType: file.mediaType, bytes: await storage().get(file.sha256) })
}
