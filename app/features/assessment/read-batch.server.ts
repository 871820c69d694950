import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { listQueue } from '#db/queries/assessment.queries.ts'
import { findBatch, listBatchDecisions, listBatches, listReady } from '#db/queries/decision.queries.ts'
import { unresolvedDifferences } from '#db/queries/equal-treatment.queries.ts'
import { findMoment } from '#db/queries/moment.queries.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'
import { overallOutcome } from './decision.ts'
import { productDecisionsOf } from './decision-record.ts'
import { queueItemOf } from './queue-item.ts'
import { stageOf, waitsForDecision } from './work.ts'

/** The decisions of a moment before they leave: what is ready, what is not and why, and what left before. */
export function readBatchDesk(actor: StaffActor, momentId: string) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const moment = found(isId(momentId) ? await findMoment(db, momentId) : undefined)
    const now = await databaseNow(db)
    const items = (await listQueue(db, { momentId })).map(queueItemOf)
    const ready = await listReady(db, momentId)
    return {
      now,
      moment: { id: moment.id, name: moment.name, rolling: moment.rolling, decisionBy: moment.decision_by },
      ready: ready.map(({ id, number, provider_name, products, proposed_by_name, confirmed_by_name }) => ({
        id,
        number,
        providerName: provider_name,
        outcome: overallOutcome(productDecisionsOf(products)),
        proposedBy: proposed_by_name,
        confirmedBy: confirmed_by_name ?? '',
      })),
      waiting: items
        .map((item) => ({
          id: item.id,
          number: item.number,
          providerName: item.providerName,
          stage: stageOf(item, now),
        }))
        .filter((item) => waitsForDecision(item.stage)),
      differences: await unresolvedDifferences(db, momentId),
      batches: (await listBatches(db, momentId)).map(({ id, decided_at: decidedAt, decisions, letters }) => ({
        id,
        decidedAt,
        decisions,
        letters,
      })),
    }
  })
}

/** One batch of decisions with how far its letters are; `not-found` when it is of another moment. */
export function readBatch(actor: StaffActor, momentId: string, batchId: string) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const moment = found(isId(momentId) ? await findMoment(db, momentId) : undefined)
    const batch = found(isId(batchId) ? await findBatch(db, batchId) : undefined)
    found(batch.moment_id === moment.id || undefined)
    return {
      moment: { id: moment.id, name: moment.name },
      batch: {
        id: batch.id,
        decidedAt: batch.decided_at,
        takenBy: batch.taken_by_name,
        restReason: batch.rest_reason,
        decisions: batch.decisions,
        letters: batch.letters,
      },
      decisions: (await listBatchDecisions(db, batchId)).map((decision) => ({
        id: decision.id,
        number: decision.number,
        applicationId: decision.application_id,
        providerName: decision.provider_name,
        outcome: overallOutcome(productDecisionsOf(decision.products)),
        objectionUntil: decision.objection_until,
        letterFileId: decision.letter_file_id,
      })),
    }
  })
}
