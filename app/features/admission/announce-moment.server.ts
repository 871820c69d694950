import { publicUrl } from '#app/utils/env.server.ts'
import { found } from '#app/utils/refusal.ts'
import { mailFollowers } from '#db/queries/follower.store.ts'
import { findMoment } from '#db/queries/moment.queries.ts'
import { findProcedureSlug } from '#db/queries/procedure.queries.ts'
import type { Db } from '#db/transaction.ts'

export type MomentNews = {
  news: 'announced' | 'changed' | 'cancelled' | 'opened'
  /** In words: the published reason of the moment, or why it is changed or cancelled. */
  reason: string
  onceKey: string
  /** Providers that know it already. */
  except?: readonly string[]
}

/** Tells whoever follows the procedure what happened to a moment, as it is stored now; once for each `onceKey`. */
export async function tellFollowers(
  db: Db,
  momentId: string,
  { news, reason, onceKey, except = [] }: MomentNews,
): Promise<void> {
  const moment = found(await findMoment(db, momentId))
  const slug = found(await findProcedureSlug(db, moment.procedure_id))
  const parameters = {
    news,
    momentName: moment.name,
    reason,
    opensAt: moment.opens_at.toISOString(),
    closesAt: moment.closes_at.toISOString(),
    link: `${publicUrl()}/procedures/${slug}#momenten`,
  }
  await mailFollowers(db, moment.procedure_id, { message: 'moment-news', parameters, onceKey, except })
}
