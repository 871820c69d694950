import type { Organisation } from '#app/features/party/provider.ts'
import type { Db } from '../transaction.ts'

/** A provider with what it told about itself so far; `facts` may still miss parts. */
export type ProviderRow = {
  id: string
  kvkNumber: string
  legalName: string
  facts: Partial<Organisation>
  rowVersion: number
}

/** The provider, when the acting organisation may see it. */
export async function findProvider(db: Db, providerId: string): Promise<ProviderRow | undefined> {
  const row = await db.selectFrom('provider').selectAll().where('id', '=', providerId).executeTakeFirst()
  if (!row) return undefined
  const facts: Partial<Organisation> = { ...row.facts, legalName: row.legal_name, kvkNumber: row.kvk_number }
  return { id: row.id, kvkNumber: row.kvk_number, legalName: row.legal_name, facts, rowVersion: row.row_version }
}

/** Who may sign for this provider now. */
export function listSignatories(db: Db, providerId: string) {
  return db
    .selectFrom('signatory')
    .select(['id', 'name', 'function as jobTitle', 'email', 'authority'])
    .where('provider_id', '=', providerId)
    .where('removed_at', 'is', null)
    .orderBy('name')
    .execute()
}

/** The people who work for this provider in the portal, by name. */
export function listColleagues(db: Db, providerId: string) {
  return db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.id', 'person.name', 'person.email', 'membership.role', 'membership.since'])
    .where('membership.provider_id', '=', providerId)
    .where('membership.ended_at', 'is', null)
    .orderBy('person.name')
    .execute()
}

/** True when a provider with this KVK number is registered. */
export async function isRegistered(db: Db, kvkNumber: string): Promise<boolean> {
  const row = await db.selectFrom('provider').select('id').where('kvk_number', '=', kvkNumber).executeTakeFirst()
  return row !== undefined
}
