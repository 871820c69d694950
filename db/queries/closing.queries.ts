import type { Db } from '../transaction.ts'

/** Everybody with an application in this moment, whatever its status: whom a change of the closing concerns. */
export async function listProviderIdsOfMoment(db: Db, momentId: string): Promise<string[]> {
  const rows = await db.selectFrom('application').select('provider_id').where('moment_id', '=', momentId).execute()
  return rows.map((row) => row.provider_id)
}

/** True once the region did anything with an application of this moment: gave a verdict, asked a repair, decided. */
export async function assessmentStarted(db: Db, momentId: string): Promise<boolean> {
  const row = await db
    .selectFrom('application')
    .select('id')
    .where('moment_id', '=', momentId)
    .where((eb) =>
      eb.or([
        eb('status', 'in', ['repair-asked', 'repair-answered', 'decision-proposed', 'decision-ready', 'decided']),
        eb.exists(
          eb.selectFrom('verdict').select('verdict.id').whereRef('verdict.application_id', '=', 'application.id'),
        ),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The applications of this moment that still count for somebody: all but those that were decided. */
export function listApplicationsOfMoment(db: Db, momentId: string) {
  return db
    .selectFrom('application')
    .select(['id', 'provider_id', 'procedure_version_id'])
    .where('moment_id', '=', momentId)
    .where('status', '!=', 'decided')
    .orderBy('number')
    .execute()
}
