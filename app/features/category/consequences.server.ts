import { articlesOfCategory, type CategoryHolder } from '#app/features/agreement/articles-of-category.server.ts'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { listMoments } from '#db/queries/moment.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import type { Consequences, Following } from './consequences.ts'

/**
 * What follows from a category: duties and figures from the rules, the rhythm of meetings, the moments, now or to come,
 * at which it is open for entry, and the clauses that it brings, as they read for this provider. For the region;
 * undefined when the rules do not know the category.
 */
export async function consequencesOf(db: Db, holder: CategoryHolder): Promise<Consequences | undefined> {
  const following = await followingOf(db, holder)
  return following && { ...following, ...(await clausesOf(db, holder)) }
}

/** The same but for the clauses: what a provider may read by itself. */
export async function followingOf(
  db: Db,
  { procedureId, content, category }: CategoryHolder,
): Promise<Following | undefined> {
  const rule = content.categories.find((one) => one.category === category)
  if (!rule) return undefined
  const now = await databaseNow(db)
  const moments = (await listMoments(db, procedureId)).filter((moment) => moment.closes_at > now)
  return {
    category,
    name: rule.name,
    summary: rule.summary,
    duties: rule.duties,
    kpis: rule.kpis ?? [],
    meetingRhythm: rule.meetingRhythm,
    meetingsPerYear: rule.meetingsPerYear,
    moments: moments
      .filter((moment) => moment.categories.length === 0 || moment.categories.includes(category))
      .map(({ id, name, opens_at: opensAt, closes_at: closesAt, rolling }) => ({
        id,
        name,
        opensAt,
        closesAt,
        rolling,
      })),
  }
}

/** Adds the clauses for the provider itself, which cannot read the library that they come from. Outside a transaction. */
export async function withClauses(following: Following, holder: CategoryHolder): Promise<Consequences> {
  return { ...following, ...(await inTransaction(SYSTEM, (db) => clausesOf(db, holder))) }
}

async function clausesOf(db: Db, holder: CategoryHolder): Promise<Pick<Consequences, 'clauses' | 'clausesFrom'>> {
  const { from, articles } = await articlesOfCategory(db, holder)
  return { clauses: articles, clausesFrom: from }
}
