import { randomUUID } from 'node:crypto'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { insertRenewal, type NewRenewal } from '#db/queries/evidence.store.ts'
import { tell } from '#db/queries/notification.store.ts'
import { listRecipients } from '#db/queries/recipient.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { contractedEvidence, type ContractedEvidence } from './open-renewals.server.ts'
import { renewalStage } from './renewal.ts'

/**
 * Asks every provider with an agreement in force for a new document sixty days and fourteen days before one that the
 * terms keep valid ends, and when it has ended. Each stage of each piece is asked once, however often this runs, and
 * what was missed while the jobs stood still is asked once, at the stage it is now.
 */
export function askRenewals(): Promise<void> {
  return inTransaction(SYSTEM, async (db) => {
    const today = dayInAmsterdam(await databaseNow(db))
    for (const kept of await contractedEvidence(db, today)) await askRenewal(db, kept)
  })
}

async function askRenewal(db: Db, { piece, validUntil, daysLeft, agreement }: ContractedEvidence): Promise<void> {
  const stage = renewalStage(daysLeft)
  if (!stage) return
  const { id: agreementId, number, providerId, providerName } = agreement
  const renewal: NewRenewal = { id: randomUUID(), providerId, agreementId, pieceId: piece.id, stage, validUntil }
  if (!(await insertRenewal(db, renewal))) return
  await recordEvent(db, {
    kind: 'evidence.renewal-asked',
    subject: `agreement:${agreementId}`,
    providerId,
    visibility: 'shared',
    payload: { name: piece.name, validUntil, stage },
  })
  for (const person of await listRecipients(db, [providerId])) {
    await tell(db, {
      personId: person.id,
      providerId,
      recipient: person.email,
      message: 'evidence-renewal',
      locale: 'nl',
      onceKey: `evidence-renewal:${agreementId}:${piece.id}:${stage}:${person.id}`,
      parameters: {
        providerName,
        agreementNumber: number,
        evidence: piece.name,
        validUntil,
        stage,
        link: `${publicUrl()}/organisatie/bewijsstukken`,
      },
    })
  }
}
