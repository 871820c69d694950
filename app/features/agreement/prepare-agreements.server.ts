import type { StaffActor } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { insertAgreementBatch } from '#db/queries/agreement-batch.store.ts'
import { listDecisionsToContract, listMandates } from '#db/queries/agreement.queries.ts'
import { insertAgreement } from '#db/queries/agreement.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { mayPrepare } from './agreement.policy.ts'
import { keepTextInUse } from './text/keep-text-in-use.server.ts'

export const TEMPLATE_VERSION = '2026-1'

type Waiting = Awaited<ReturnType<typeof listDecisionsToContract>>[number]

/**
 * Has an agreement made for every decision that admits something and has its category: one per provider and
 * procedure, also when two people press at once. Each admission moment is one batch, whose texts are made by one job;
 * with `momentId` only that one. Answers how many were started, and the batch of the last moment.
 */
export async function prepareAgreements(
  actor: StaffActor,
  momentId?: string,
): Promise<{ started: number; batchId: string | null }> {
  const may = mayPrepare(actor)
  if (!may.allowed) throw new Refusal('forbidden', may.reasons)
  return inTransaction(actor, async (db) => {
    // Without somebody who can bind the region no agreement can ever be signed: say so before making any.
    if ((await listMandates(db)).length === 0) throw new Refusal('refused', [{ kind: 'agreement.noMandateHolder' }])
    const waiting = (await listDecisionsToContract(db)).filter((one) => !momentId || one.moment_id === momentId)
    const moments = new Set(waiting.map((one) => one.moment_id))
    const answer = { started: 0, batchId: null as string | null }
    for (const moment of moments) {
      const decisions = waiting.filter((one) => one.moment_id === moment)
      const { started, batchId } = await prepareBatch(db, actor, decisions)
      answer.started += started
      answer.batchId = batchId
    }
    return answer
  })
}

async function prepareBatch(db: Db, actor: StaffActor, decisions: readonly Waiting[]) {
  const [{ procedure_id: procedureId, moment_id: momentId, moment_name: moment }] = decisions as [Waiting]
  const { id: textId } = await keepTextInUse(db)
  const batchId = await insertAgreementBatch(db, {
    procedureId,
    momentId,
    by: { id: actor.personId, name: actor.personName },
  })
  let started = 0
  for (const decision of decisions) if (await prepareOne(db, actor, { ...decision, batchId, textId })) started += 1
  await recordEvent(db, {
    kind: 'agreement-batch.made',
    subject: `agreement-batch:${batchId}`,
    providerId: null,
    visibility: 'internal',
    payload: { moment, agreements: started },
  })
  await enqueue(db, 'make-agreements', { batchId }, `make-agreements:${batchId}`)
  return { started, batchId }
}

async function prepareOne(
  db: Db,
  actor: StaffActor,
  decision: Waiting & { batchId: string; textId: string },
): Promise<boolean> {
  const agreement = await insertAgreement(db, {
    procedureId: decision.procedure_id,
    providerId: decision.provider_id,
    decisionId: decision.id,
    templateVersion: TEMPLATE_VERSION,
    textId: decision.textId,
    generatedBy: actor.personId,
    startsOn: decision.starts_on,
    endsOn: decision.ends_on,
    batchId: decision.batchId,
  })
  if (!agreement) return false
  await recordEvent(db, {
    kind: 'agreement.generated',
    subject: `agreement:${agreement.id}`,
    providerId: decision.provider_id,
    visibility: 'internal',
    payload: { number: agreement.number },
  })
  return true
}
