import { randomUUID } from 'node:crypto'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { findReferenceFor } from '#db/queries/cost-price-reference.queries.ts'
import { insertReference } from '#db/queries/cost-price-reference.store.ts'
import { inTransaction } from '#db/transaction.ts'

/** Loads the reference data of a year anew with another band for the overhead. */
export function changeOverheadBand(
  year: number,
  band: { low: string; high: string; source: string },
): Promise<boolean> {
  return inTransaction(SYSTEM, async (db) => {
    const { reference, version } = await findReferenceFor(db, year)
    const bands = reference.bands.map((one) =>
      one.key === 'overheadShare' ? { ...one, ...band, status: 'assumed' as const } : one,
    )
    return insertReference(db, {
      id: randomUUID(),
      content: { ...reference, bands },
      version: version + 1,
      reason: 'Een andere bandbreedte voor overhead',
      fileName: 'bandbreedtes.csv',
      sha256: '0'.repeat(64),
      by: { id: 'beheer', name: 'Beheer' },
    })
  })
}
