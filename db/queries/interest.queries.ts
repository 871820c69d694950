import type { Declared } from '#app/features/assessment/interest.ts'
import type { Db } from '../transaction.ts'

/** What this officer declared in this moment. An interest in a provider holds in every moment. */
export async function findDeclared(db: Db, officerId: string, momentId: string): Promise<Declared> {
  const rows = await db
    .selectFrom('interest_declaration')
    .select(['moment_id', 'provider_id'])
    .where('officer_id', '=', officerId)
    .where((eb) => eb.or([eb('moment_id', '=', momentId), eb('provider_id', 'is not', null)]))
    .execute()
  return {
    complete: rows.some((row) => row.provider_id === null),
    providerIds: rows.flatMap((row) => row.provider_id ?? []),
  }
}

/** The providers in which this officer has an interest. */
export async function listInterests(db: Db, officerId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('interest_declaration')
    .select('provider_id')
    .where('officer_id', '=', officerId)
    .where('provider_id', 'is not', null)
    .execute()
  return rows.flatMap((row) => row.provider_id ?? [])
}

/** What was declared in this moment by this officer, with the names of the providers, first declared first. */
export function listDeclarations(db: Db, officerId: string, momentId: string) {
  return db
    .selectFrom('interest_declaration as declaration')
    .leftJoin('provider', 'provider.id', 'declaration.provider_id')
    .selectAll('declaration')
    .select('provider.legal_name as provider_name')
    .where('declaration.officer_id', '=', officerId)
    .where('declaration.moment_id', '=', momentId)
    .orderBy('declaration.declared_at')
    .execute()
}

/** Everybody who sent something in for this moment and did not take it back, by name. */
export function listApplicants(db: Db, momentId: string) {
  return db
    .selectFrom('application')
    .innerJoin('provider', 'provider.id', 'application.provider_id')
    .select(['provider.id', 'provider.legal_name', 'application.id as application_id', 'application.status'])
    .where('application.moment_id', '=', momentId)
    .where('application.status', 'not in', ['draft', 'withdrawn'])
    .orderBy('provider.legal_name')
    .execute()
}
