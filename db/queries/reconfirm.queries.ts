import { sql } from 'kysely'
import type { RestingPart, VersionContent } from '#app/features/application/reconfirm.ts'
import type { Db } from '../transaction.ts'

/** The answers and products of an application that rest on another version than the one it is on now. */
export async function listRestingParts(
  db: Db,
  application: { id: string; procedure_version_id: string },
): Promise<RestingPart[]> {
  const answers = await db
    .selectFrom('application_answer')
    .select(['criterion_id', 'party_id', 'rests_on'])
    .where('application_id', '=', application.id)
    .where('rests_on', '!=', application.procedure_version_id)
    .orderBy('criterion_id')
    .execute()
  const products = await db
    .selectFrom('application_product')
    .select(['product_code', 'rests_on'])
    .where('action', '=', 'add')
    .where('application_id', '=', application.id)
    .where('rests_on', '!=', application.procedure_version_id)
    .orderBy('product_code')
    .execute()
  const versions = await versionsById(
    db,
    [...answers, ...products].map((row) => row.rests_on),
  )
  const resting = (part: Omit<RestingPart, 'then'>, id: string): RestingPart[] => {
    const then = versions.get(id)
    return then ? [{ ...part, then }] : []
  }
  return [
    ...products.flatMap((row) => resting({ kind: 'product', id: row.product_code, partyId: null }, row.rests_on)),
    ...answers.flatMap((row) =>
      resting({ kind: 'criterion', id: row.criterion_id, partyId: row.party_id }, row.rests_on),
    ),
  ]
}

async function versionsById(db: Db, ids: readonly string[]): Promise<Map<string, VersionContent>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('procedure_version')
    .select(['id', 'number', 'content'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, { number: row.number, content: row.content }]))
}

/** How many applications of moments that are open now would go on under a new version. */
export async function countRunningApplications(db: Db, procedureId: string): Promise<number> {
  const { count } = await db
    .selectFrom('application')
    .innerJoin('admission_moment', 'admission_moment.id', 'application.moment_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('application.procedure_id', '=', procedureId)
    .where('application.status', 'in', ['draft', 'withdrawn', 'submitted'])
    .where('admission_moment.opens_at', '<=', sql<Date>`clock_timestamp()`)
    .where('admission_moment.closes_at', '>', sql<Date>`clock_timestamp()`)
    .executeTakeFirstOrThrow()
  return count
}

/** True when the answer of this organisation rests on another version than the one in force: saving it confirms it. */
export async function partyAnswerIsStale(
  db: Db,
  application: { id: string; procedure_version_id: string },
  place: { partyId: string; criterionId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('application_answer')
    .select('rests_on')
    .where('application_id', '=', application.id)
    .where('party_id', '=', place.partyId)
    .where('criterion_id', '=', place.criterionId)
    .executeTakeFirst()
  return row !== undefined && row.rests_on !== application.procedure_version_id
}
