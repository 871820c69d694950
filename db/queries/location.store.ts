import { sql } from 'kysely'
import type { Location } from '#app/features/party/location.schema.ts'
import type { Db } from '../transaction.ts'

/** Adds a location of a provider whose row is locked. */
export async function insertLocation(db: Db, providerId: string, { id, ...location }: Location & { id: string }) {
  const { name, branchNumber, street, houseNumber, postalCode, town } = location
  await db
    .insertInto('provider_location')
    .values({
      id,
      provider_id: providerId,
      name,
      branch_number: branchNumber,
      street,
      house_number: houseNumber,
      postal_code: postalCode,
      town,
      removed_at: null,
    })
    .execute()
}

/** Takes a location away; gives its name, or undefined when it was gone already. */
export async function removeLocation(db: Db, providerId: string, locationId: string): Promise<string | undefined> {
  const removed = await db
    .updateTable('provider_location')
    .set({ removed_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', locationId)
    .where('provider_id', '=', providerId)
    .where('removed_at', 'is', null)
    .returning('name')
    .executeTakeFirst()
  return removed?.name
}
