import { sql } from 'kysely'
import type { ProviderRole, StaffDesk } from '#app/features/identity/actor.ts'
import type { Db } from '../transaction.ts'

type Membership = { providerId: string; personId: string; role: ProviderRole }

/** Lets somebody work for a provider, also again after leaving. */
export async function saveMembership(db: Db, membership: Membership): Promise<void> {
  await db
    .insertInto('membership')
    .values({ provider_id: membership.providerId, person_id: membership.personId, role: membership.role })
    .onConflict((conflict) =>
      conflict
        .columns(['provider_id', 'person_id'])
        .doUpdateSet({ role: membership.role, ended_at: null, since: sql<Date>`clock_timestamp()` }),
    )
    .execute()
}

/** Everybody who works for the provider now, locked: two administrators cannot both leave at once. */
export function lockMemberships(db: Db, providerId: string): Promise<{ personId: string; role: ProviderRole }[]> {
  return db
    .selectFrom('membership')
    .select(['person_id as personId', 'role'])
    .where('provider_id', '=', providerId)
    .where('ended_at', 'is', null)
    .orderBy('person_id')
    .forUpdate()
    .execute()
}

/** Ends somebody's work for a provider. */
export async function endMembership(db: Db, { providerId, personId }: Omit<Membership, 'role'>): Promise<void> {
  await db
    .updateTable('membership')
    .set({ ended_at: sql<Date>`clock_timestamp()` })
    .where('provider_id', '=', providerId)
    .where('person_id', '=', personId)
    .execute()
}

/** Lets somebody work at desks of the region; desks given before stay. */
export async function addStaffDesks(db: Db, personId: string, desks: readonly StaffDesk[]): Promise<void> {
  if (desks.length === 0) return
  await db
    .insertInto('staff_desk')
    .values(desks.map((desk) => ({ person_id: personId, desk })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
