import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { findApplication } from '#db/queries/application.queries.ts'
import type { Db } from '#db/transaction.ts'

/** The application with this id when it is the acting provider's; `not-found` for anything else, also for no id at all. */
export async function ownApplication(db: Db, applicationId: string) {
  return found(isId(applicationId) ? await findApplication(db, applicationId) : undefined)
}
