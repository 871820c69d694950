import { sql } from 'kysely'
import type { Db } from '../transaction.ts'

export type Registered = {
  id: string
  legalName: string
  administrators: { id: string; email: string; name: string }[]
}

/** The provider with this KVK number and who may invite for it, or undefined. */
export async function findRegistered(db: Db, kvkNumber: string): Promise<Registered | undefined> {
  const provider = await db
    .selectFrom('provider')
    .select(['id', 'legal_name as legalName'])
    .where('kvk_number', '=', kvkNumber)
    .executeTakeFirst()
  if (!provider) return undefined
  const administrators = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.id', 'person.email', 'person.name'])
    .where('membership.provider_id', '=', provider.id)
    .where('membership.role', '=', 'administrator')
    .where('membership.ended_at', 'is', null)
    .execute()
  return { ...provider, administrators }
}

/** Adds a provider; false when its KVK number is registered already, also by somebody at this very moment. */
export async function insertProvider(
  db: Db,
  provider: { id: string; kvkNumber: string; legalName: string },
): Promise<boolean> {
  const written = await sql`
    insert into provider (id, kvk_number, legal_name)
    values (${provider.id}, ${provider.kvkNumber}, ${provider.legalName})
    on conflict (kvk_number) do nothing`.execute(db)
  return written.numAffectedRows === 1n
}
