import type { StaffActor } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { findAgreement, findMandate, hasOpened } from '#db/queries/agreement.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { pagesFor, REGION_ACTS } from './agreement-acts.ts'
import { mayRelease } from './agreement.policy.ts'
import { mayAct } from './agreement.transitions.ts'
import { readAgreementIn } from './read-agreement.server.ts'
import { readLife } from './read-life.server.ts'
import { weightBefore } from './signing/signers.server.ts'

/** An agreement as the legal desk sees it, with what this person may do now. */
export function readForRegion(actor: StaffActor, agreementId: string) {
  return inTransaction(actor, async (db) => {
    const agreement = await readAgreementIn(db, agreementId)
    const shown = agreement.document?.sha256 ?? ''
    // The newest version only: what was replaced is kept as it was.
    const newest = agreement.newestId === agreement.id
    return {
      agreement,
      life: await readLife(db, found(await findAgreement(db, agreementId))),
      acts: newest ? pagesFor(REGION_ACTS, agreement.state, ['lawyer']) : [],
      weight: await weightBefore({ party: 'region', name: actor.personName, at: agreement.now }),
      mayRemind: mayAct('remind', agreement.state, ['lawyer']),
      may: {
        release: mayRelease(actor, agreement).allowed,
        countersign: (await findMandate(db, actor.personId)) !== undefined,
      },
      hasOpened: await hasOpened(db, { agreementId, personId: actor.personId, sha256: shown }),
    }
  })
}
