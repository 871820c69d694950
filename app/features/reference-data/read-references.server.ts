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

/** The year in an address, which anybody may type; what is no year is nothing. */
const yearIn = (text: string): number | null => (/^\d{4}$/.test(text) ? Number(text) : null)

/** One year of reference data with every load; the newest year unless another is asked. */
export function readReferences(actor: StaffActor, asked: string) {
  return inTransaction(actor, async (db) => {
    requireAdmin(actor)
    const newest = await findNewestReference(db)
    const { reference, version } = found(await findReference(db, yearIn(asked) ?? newest.year))
    return { reference, version, years: await knownYears(db), loads: await listReferenceVersions(db) }
  })
}

/** A year as a file to change in a spreadsheet program and load again. */
export function readReferenceFile(actor: StaffActor, asked: string) {
  return inTransaction(actor, async (db) => {
    requireAdmin(actor)
    const year = found(yearIn(asked))
    const { reference } = found(await findReference(db, year))
    return { year, headers: CSV_COLUMNS, rows: csvRowsOf(reference) }
  })
}
