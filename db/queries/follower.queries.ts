import { sql } from 'kysely'
import type { Db } from '../transaction.ts'

/** The follower behind the link that confirms, by the hash of its token; undefined when there is none or it is late. */
export function findByConfirmation(db: Db, confirmHash: string) {
  return followers(db)
    .where('confirm_hash', '=', confirmHash)
    .where((eb) => eb.or([eb('confirmed_at', 'is not', null), eb('confirm_until', '>', sql<Date>`clock_timestamp()`)]))
    .executeTakeFirst()
}

/** The follower behind the link in an announcement. */
export function findByStopToken(db: Db, stopToken: string) {
  return followers(db).where('stop_token', '=', stopToken).executeTakeFirst()
}

function followers(db: Db) {
  return db
    .selectFrom('procedure_follower')
    .innerJoin('procedure', 'procedure.id', 'procedure_follower.procedure_id')
    .select(['procedure_follower.id', 'procedure_follower.email', 'procedure_follower.confirmed_at', 'procedure.slug'])
}

/** How a provider stands to a procedure: with an application it gets every announcement, whether it follows or not. */
export type Following = 'applicant' | 'following' | 'not-following'

export async function followingOf(db: Db, procedureId: string, providerId: string): Promise<Following> {
  if ((await providersWithApplication(db, procedureId)).includes(providerId)) return 'applicant'
  const row = await db
    .selectFrom('procedure_follower')
    .select('id')
    .where('procedure_id', '=', procedureId)
    .where('provider_id', '=', providerId)
    .executeTakeFirst()
  return row ? 'following' : 'not-following'
}

/**
 * The providers whom every announcement of a procedure concerns: with an application that is not withdrawn, or that
 * can still be sent in again.
 */
export async function providersWithApplication(db: Db, procedureId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('application')
    .innerJoin('admission_moment', 'admission_moment.id', 'application.moment_id')
    .select('application.provider_id')
    .distinct()
    .where('application.procedure_id', '=', procedureId)
    .where((eb) =>
      eb.or([
        eb('application.status', '!=', 'withdrawn'),
        eb('admission_moment.closes_at', '>', sql<Date>`clock_timestamp()`),
      ]),
    )
    .execute()
  return rows.map((row) => row.provider_id)
}

/** How many addresses and providers follow a procedure, as counted for its dossier. */
export async function countFollowers(db: Db, procedureId: string): Promise<number> {
  const { count } = await db
    .selectFrom('procedure_follower')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('procedure_id', '=', procedureId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return count
}
