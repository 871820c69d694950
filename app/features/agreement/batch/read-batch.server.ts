import type { StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { findAgreementBatch, listBatchAgreements } from '#db/queries/agreement-batch.queries.ts'
import { listAllSignatures } from '#db/queries/agreement.queries.ts'
import { listMunicipalities } from '#db/queries/region.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import type { AgreementProduct } from '../agreement.schema.ts'
import { stateOf } from '../state-of.ts'
import { mayReleaseBatch } from './batch.policy.ts'
import { differences } from './differences.ts'

/** A batch with how far it is, and per provider only what differs from the others. */
export function readAgreementBatch(actor: StaffActor, batchId: string) {
  return inTransaction(actor, async (db) => {
    const batch = found(isId(batchId) ? await findAgreementBatch(db, batchId) : undefined)
    const rows = await listBatchAgreements(db, batch.id)
    const signatures = await listAllSignatures(db)
    const made = rows.filter((row) => row.draft_file_id !== null)
    const differing = differences(
      made.map(({ id, parameters }) => ({ id, printed: parameters.printed ?? [], products: parameters.products })),
    )
    const agreements = rows.map((row) => ({
      id: row.id,
      number: row.number,
      providerName: row.provider_name,
      category: row.category,
      failure: row.failure,
      state: stateOf(
        row,
        signatures.filter((signature) => signature.agreement_id === row.id),
      ),
      own: differing.own.get(row.id) ?? [],
      products: row.parameters.products.map(({ code, name, tariff, startsOn, municipalities }) => ({
        code,
        name,
        tariff,
        // Only what is not as usual: a later start, or not the whole region.
        startsOn: startsOn === row.starts_on ? null : startsOn,
        places: placesOf(municipalities),
      })),
    }))
    const ready = rows.filter((row) => row.draft_file_id !== null && row.frozen_at === null)
    return {
      batch: { ...batch, hashes: new Set(made.map((row) => row.standard_hash)).size },
      same: differing.same,
      unequalTariffs: differing.unequalTariffs,
      agreements,
      ready: ready.length,
      mayRelease: mayReleaseBatch(actor, {
        madeBy: batch.made_by,
        ready: ready.filter((row) => row.generated_by !== actor.personId).length,
      }),
    }
  })
}

/** The municipalities by name; null when it is the whole region. */
function placesOf(codes: AgreementProduct['municipalities']): string | null {
  const region = listMunicipalities()
  if (codes.length === region.length) return null
  return region
    .filter(({ code }) => codes.includes(code))
    .map(({ name }) => name)
    .join(', ')
}
