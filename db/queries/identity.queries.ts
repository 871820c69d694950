import type { ProviderRole, StaffDesk } from '#app/features/identity/actor.ts'
import type { Db } from '../transaction.ts'

export type Workplace = { providerId: string; legalName: string; role: ProviderRole }

/** Where somebody may work: desks of the region, or providers (in order of name). */
export async function workplacesOf(db: Db, personId: string): Promise<{ desks: StaffDesk[]; providers: Workplace[] }> {
  const desks = await db
    .selectFrom('staff_desk')
    .select('desk')
    .where('person_id', '=', personId)
    .orderBy('desk')
    .execute()
  const providers = await db
    .selectFrom('membership')
    .innerJoin('provider', 'provider.id', 'membership.provider_id')
    .select(['provider.id as providerId', 'provider.legal_name as legalName', 'membership.role'])
    .where('membership.person_id', '=', personId)
    .where('membership.ended_at', 'is', null)
    .orderBy('provider.legal_name')
    .execute()
  return { desks: desks.map((row) => row.desk), providers }
}

type Person = { id: string; name: string; email: string }

/** The account with this e-mail address (in small letters); only the portal itself and the region can see it. */
export function findPersonByEmail(db: Db, email: string): Promise<Person | undefined> {
  return db.selectFrom('person').select(['id', 'name', 'email']).where('email', '=', email).executeTakeFirst()
}

/** True when the person works for the region. */
export async function isStaff(db: Db, personId: string): Promise<boolean> {
  const row = await db.selectFrom('staff_desk').select('desk').where('person_id', '=', personId).executeTakeFirst()
  return row !== undefined
}
