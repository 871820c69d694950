import { sql } from 'kysely'
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
