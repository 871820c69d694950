import type { StaffActor } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import {
  findNewestReference,
  findReference,
  knownYears,
  listReferenceVersions,
} from '#db/queries/cost-price-reference.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { CSV_COLUMNS, csvRowsOf } from './reference-csv.ts'
import { requireAdmin } from './reference-data.policy.ts'

/** One year of reference data with every load; the newest year unless another is asked. */
export function readReferences(actor: StaffActor, asked: number | null) {
  return inTransaction(actor, async (db) => {
    requireAdmin(actor)
    const newest = await findNewestReference(db)
    const { reference, version } = found(await findReference(db, asked ?? newest.year))
    return { reference, version, years: await knownYears(db), loads: await listReferenceVersions(db) }
  })
}

/** A year as a file to change in a spreadsheet program and load again. */
export function readReferenceFile(actor: StaffActor, year: number) {
  return inTransaction(actor, async (db) => {
    requireAdmin(actor)
    const { reference } = found(await findReference(db, year))
    return { headers: CSV_COLUMNS, rows: csvRowsOf(reference) }
  })
}
