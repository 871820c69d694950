import { sql } from 'kysely'
import type { CategoryCode } from '#app/features/procedure/procedure.schema.ts'
import type { Db } from '../transaction.ts'

/** What one may look for in the public register; empty text means: everything. */
export type RegisterFilter = { name: string; product: string; municipality: string; category: '' | CategoryCode }

export const EVERYTHING: RegisterFilter = { name: '', product: '', municipality: '', category: '' }

/** The admitted providers that fit the filter, by name. Only public facts: the view has no others. */
export function listAdmittedProviders(db: Db, filter: RegisterFilter) {
  return db
    .selectFrom('admitted_provider')
    .selectAll()
    .$if(filter.name !== '', (query) =>
      query.where('name', 'ilike', `%${filter.name.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`),
    )
    .$if(filter.category !== '', (query) => query.where('category', '=', filter.category as CategoryCode))
    .$if(filter.product !== '', (query) => query.where(contains({ code: filter.product })))
    .$if(filter.municipality !== '', (query) => query.where(contains({ municipalities: [filter.municipality] })))
    .orderBy('name')
    .execute()
}

const contains = (product: object) => sql<boolean>`products @> ${JSON.stringify([product])}::jsonb`

/** One admitted provider by its KVK number. */
export function findAdmittedProvider(db: Db, kvkNumber: string) {
  return db.selectFrom('admitted_provider').selectAll().where('kvk_number', '=', kvkNumber).execute()
}
