import { evidenceDayOf } from '#app/features/admission/rolling.ts'
import { applicationRoleOf } from '#app/features/application/application.policy.ts'
import { readFrozen } from '#app/features/application/submission.ts'
import type { ProviderActor, StaffActor } from '#app/features/identity/actor.ts'
import { sha256Of } from '#app/utils/content-hash.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import { findApplication, findRepairRequest } from '#db/queries/application.queries.ts'
import { findDecision, findSubmissionOfDecision } from '#db/queries/assessment.queries.ts'
import { findBatch, listDecisionsOf } from '#db/queries/decision.queries.ts'
import { findObjectionBehind } from '#db/queries/objection.queries.ts'
import { findProcedureVersion } from '#db/queries/procedure.queries.ts'
import { findIssuedDocument } from '#db/queries/submission.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { overallOutcome } from './decision.ts'
import { productDecisionsOf, type JudgedCriterion } from './decision-record.ts'
import { requireObjectionDesk } from './objection.policy.ts'
import { repairItemsOf } from './repair-item.ts'
import { requireNoTie } from './require-no-interest.server.ts'
import { replayDecision } from './replay.ts'
import { unconfirmedOf } from './unconfirmed.server.ts'

/** Whether bytes are kept and still have the hash that the decision names. */
type Kept = { sha256: string; kept: boolean }

/**
 * Any decision as it was, for the desks that answer for it; its bytes are checked against the store. An interest in the
 * provider keeps it shut.
 */
export async function readReplay(actor: StaffActor, decisionId: string) {
  requireObjectionDesk(actor)
  const read = await inTransaction(actor, async (db) => {
    const { provider_id: providerId } = found(isId(decisionId) ? await findDecision(db, decisionId) : undefined)
    await requireNoTie(db, actor, providerId)
    return replayOf(db, decisionId)
  })
  return withFiles(read)
}

/**
 * Its own decision as it was, for the provider: what was published, submitted, found and decided, without who of the
 * region judged which criterion. The decision itself names the two people who answer for it.
 */
export async function readOwnReplay(actor: ProviderActor, applicationId: string, decisionId: string) {
  const replay = await inTransaction(actor, async (db) => {
    const read = await replayOf(db, decisionId)
    found(read.application.id === applicationId || undefined)
    return read
  })
  const nobody = { first: null, second: null, third: null }
  const criteria = replay.criteria.map((criterion) => ({ ...criterion, ...nobody }))
  return { ...(await withFiles({ ...replay, criteria })), mayObject: applicationRoleOf(actor) !== undefined }
}

async function replayOf(db: Db, decisionId: string) {
  const decision = found(isId(decisionId) ? await findDecision(db, decisionId) : undefined)
  const application = found(await findApplication(db, decision.application_id))
  const submission = found(await findSubmissionOfDecision(db, decision.submission_id))
  const version = found(await findProcedureVersion(db, decision.procedure_version_id))
  const products = productDecisionsOf(decision.products)
  const sent = readFrozen(submission.content)
  const moment = { rolling: application.rolling, closesAt: application.closes_at }
  const frozen = {
    content: version.content,
    submitted: sent.content,
    closingDay: evidenceDayOf(moment, submission.submitted_at),
    unconfirmed: await unconfirmedOf(db, version, sent),
    products,
    verdicts: decision.verdicts as unknown as JudgedCriterion[],
  }
  return {
    decision: {
      id: decision.id,
      number: decision.number,
      sequence: decision.sequence,
      decidedAt: decision.decided_at,
      objectionUntil: decision.objection_until,
      proposedBy: decision.proposed_by_name,
      confirmedBy: decision.confirmed_by_name,
      outcome: overallOutcome(products),
      products: products.map((product) => ({ ...product, name: nameOf(version.content, product.productCode) })),
    },
    application: {
      id: application.id,
      number: application.number,
      providerName: application.provider_name,
      momentName: application.moment_name,
      closedAt: application.closes_at,
    },
    procedure: { title: version.content.title, version: version.number, publishedAt: version.published_at },
    submission: {
      receiptNumber: submission.receipt_number,
      submittedAt: submission.submitted_at,
      submittedBy: submission.submitted_by_name,
      sha256: submission.sha256,
      equal: sha256Of(submission.content) === submission.sha256,
    },
    repair: await repairOf(db, application.id),
    restReason: decision.batch_id === null ? null : ((await findBatch(db, decision.batch_id))?.rest_reason ?? null),
    objection: (await findObjectionBehind(db, decision.id)) ?? null,
    history: await listDecisionsOf(db, application.id),
    letter: (await findIssuedDocument(db, 'decision-letter', decision.id)) ?? null,
    ...replayDecision(frozen),
  }
}

type Read = Awaited<ReturnType<typeof replayOf>>

function nameOf({ segments }: { segments: readonly Segment[] }, code: string): string {
  const all = segments.flatMap((segment) => segment.subsegments.flatMap((subsegment) => subsegment.products))
  return all.find((product) => product.code === code)?.name ?? code
}
type Segment = { subsegments: readonly { products: readonly { code: string; name: string }[] }[] }

async function repairOf(db: Db, applicationId: string) {
  const repair = await findRepairRequest(db, applicationId)
  return repair
    ? {
        items: repairItemsOf(repair.items),
        askedAt: repair.asked_at,
        dueAt: repair.due_at,
        answeredAt: repair.answered_at,
      }
    : null
}

/** Looks in the store for every file that the decision names: its evidence and its letter. */
async function withFiles(read: Read) {
  const hashes = new Set(read.criteria.flatMap((one) => one.evidence.flatMap(({ sha256 }) => sha256 ?? [])))
  if (read.letter) hashes.add(read.letter.sha256)
  const files: Kept[] = []
  for (const sha256 of hashes) files.push({ sha256, kept: await isKept(sha256) })
  return { ...read, files }
}

function isKept(sha256: string): Promise<boolean> {
  return storage()
    .get(sha256)
    .then(
      () => true,
      () => false,
    )
}
