import { sql } from 'kysely'
import type { StaffDesk } from '#app/features/identity/actor.ts'
import type { Db } from '../transaction.ts'

/** Who gets the mails of these providers: everybody who works for them and may act. */
export function listRecipients(db: Db, providerIds: readonly string[]) {
  return db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .innerJoin('provider', 'provider.id', 'membership.provider_id')
    .select(['person.id', 'person.name', 'person.email', 'provider.id as provider_id', 'provider.legal_name'])
    .where('membership.provider_id', '=', sql<string>`any(${[...providerIds]}::uuid[])`)
    .where('membership.ended_at', 'is', null)
    .where('membership.role', 'in', ['administrator', 'editor'])
    .orderBy('person.id')
    .execute()
}

/** Who gets the mails for a desk of the region. */
export function listDeskRecipients(db: Db, desk: StaffDesk) {
  return db
    .selectFrom('staff_desk')
    .innerJoin('person', 'person.id', 'staff_desk.person_id')
    .select(['person.id', 'person.name', 'person.email'])
    .where('staff_desk.desk', '=', desk)
    .orderBy('person.id')
    .execute()
}
