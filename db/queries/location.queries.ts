import type { Db } from '../transaction.ts'

/** The locations of this provider, by name. */
export function listLocations(db: Db, providerId: string) {
  return db
    .selectFrom('provider_location')
    .select(['id', 'name', 'branch_number as branchNumber', 'street', 'house_number as houseNumber'])
    .select(['postal_code as postalCode', 'town'])
    .where('provider_id', '=', providerId)
    .where('removed_at', 'is', null)
    .orderBy('name')
    .execute()
}
