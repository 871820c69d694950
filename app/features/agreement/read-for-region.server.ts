import type { StaffActor } from '#app/features/identity/actor.ts'
import { findMandate, hasOpened } from '#db/queries/agreement.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { mayRelease } from './agreement.policy.ts'
import { readAgreementIn } from './read-agreement.server.ts'

/** An agreement as the legal desk sees it, with what this person may do now. */
export function readForRegion(actor: StaffActor, agreementId: string) {
  return inTransaction(actor, async (db) => {
    const agreement = await readAgreementIn(db, agreementId)
    const shown = agreement.document?.sha256 ?? ''
    return {
      agreement,
      may: {
        release: mayRelease(actor, agreement).allowed,
        countersign: (await findMandate(db, actor.personId)) !== undefined,
      },
      hasOpened: await hasOpened(db, { agreementId, personId: actor.personId, sha256: shown }),
    }
  })
}
