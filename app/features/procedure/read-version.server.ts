import { PUBLIC } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { findVersionWithPrevious } from '#db/queries/procedure.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { differencesBetween } from './difference.ts'

/** The highest number of a version that the database can hold. */
const HIGHEST = 32_767

/** One published version beside the one before it, for everybody; `not-found` when there is none with this number. */
export function readVersion(slug: string, typedNumber: string) {
  return inTransaction(PUBLIC, async (db) => {
    const number = Number(/^\d{1,5}$/.exec(typedNumber)?.[0] ?? HIGHEST)
    const { version, previous } = found(await findVersionWithPrevious(db, slug, number))
    return {
      slug,
      title: version.content.title,
      number,
      publishedAt: version.published_at,
      reason: version.reason,
      previous: previous ? { number: previous.number } : null,
      differences: previous ? differencesBetween(previous.content, version.content) : [],
      documents: version.content.documents,
    }
  })
}
