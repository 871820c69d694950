import type { StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { findAmendmentBatch, listBatchItems } from '#db/queries/amendment-batch.queries.ts'
import { municipalityName } from '#db/queries/region.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { changeLines } from '../amendment/printed-change.ts'
import { UNIT_IN_PRINT } from '../build-contract.server.ts'
import { isReady, mayReleaseMany } from './release-many.server.ts'

/** One change of many agreements: how far it is, and per agreement only what differs. */
export function readAmendmentBatch(actor: StaffActor, batchId: string) {
  return inTransaction(actor, async (db) => {
    const batch = found(isId(batchId) ? await findAmendmentBatch(db, batchId) : undefined)
    const items = await listBatchItems(db, batch.id)
    const ready = items.filter(isReady).length
    return {
      batch,
      ready,
      mayRelease: mayReleaseMany(actor, { madeBy: batch.made_by, ready }),
      items: items.map((item) => ({
        agreementId: item.agreement_id,
        agreementNumber: item.agreement_number,
        providerName: item.provider_name,
        number: item.number,
        outcome: item.outcome,
        made: item.draft_file_id !== null,
        released: item.released_at !== null,
        reasons: item.failure ?? [],
        documentFailure: item.document_failure,
        lines: item.change
          ? changeLines(item.change, { municipality: municipalityName, unit: (unit) => UNIT_IN_PRINT[unit] })
          : [],
      })),
    }
  })
}
