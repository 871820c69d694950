import type { StaffActor } from '#app/features/identity/actor.ts'
import { compareDates, dayInAmsterdam } from '#app/utils/calendar.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { listRenewals } from '#db/queries/evidence.queries.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'
import { contractedEvidence } from './open-renewals.server.ts'

/** For contract management: the documents of contracted providers, first what ended or ends first. */
export function readContractedEvidence(actor: StaffActor) {
  return inTransaction(actor, async (db) => {
    if (!actor.desks.includes('contract-management')) throw new Refusal('forbidden', [{ kind: 'notYourDesk' }])
    const today = dayInAmsterdam(await databaseNow(db))
    const renewals = await listRenewals(db)
    const documents = (await contractedEvidence(db, today)).map(({ piece, validUntil, status, agreement }) => {
      const asked = renewals.filter((one) => one.piece_id === piece.id && one.agreement_id === agreement.id)
      return {
        id: `${agreement.id} ${piece.kind}`,
        name: piece.name,
        validUntil,
        status,
        agreement,
        askedAt: asked[0]?.asked_at,
      }
    })
    documents.sort((one, other) => compareDates(one.validUntil, other.validUntil))
    return { documents }
  })
}
