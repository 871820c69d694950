import type { ProviderActor, StaffActor } from '#app/features/identity/actor.ts'
import { pageHeadOf } from '#app/features/application/page-head.ts'
import { dossierOf } from '#app/features/application/read-dossier.server.ts'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import { findDecision, findDecisionOf } from '#db/queries/assessment.queries.ts'
import {
  findObjection,
  listObjectionDocuments,
  listObjections,
  listObjectionsOf,
} from '#db/queries/objection.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { contentOfDecision } from './content-of-decision.server.ts'
import { productDecisionsOf, type JudgedCriterion } from './decision-record.ts'
import { decidersOf, objectionState, outcomeOfObjection, reconsiderable } from './objection.ts'
import { requireObjectionDesk } from './objection.policy.ts'
import { requireNoTie } from './require-no-interest.server.ts'

type Row = NonNullable<Awaited<ReturnType<typeof findObjection>>>

/** What both sides see of an objection; who proposes what inside the region stays out of it. */
function viewOf(row: Row, documents: Awaited<ReturnType<typeof listObjectionDocuments>>) {
  const facts = { closedAt: row.closed_at, acknowledgedAt: row.acknowledged_at, proposed: row.proposed_by !== null }
  return {
    id: row.id,
    number: row.number,
    applicationId: row.application_id,
    applicationNumber: row.application_number,
    providerName: row.provider_name,
    decisionNumber: row.decision_number,
    state: objectionState(facts),
    grounds: row.grounds,
    late: row.late,
    lodgedBy: row.lodged_by_name,
    lodgedAt: row.lodged_at,
    decideUntil: row.decide_until,
    acknowledgedAt: row.acknowledged_at,
    acknowledgedBy: row.acknowledged_by_name,
    hearing: row.hearing_at && { at: row.hearing_at, place: row.hearing_place },
    outcome: row.outcome,
    reason: row.outcome_reason,
    handledBy: [row.handled_by_name, row.confirmed_by_name].flatMap((name) => name ?? []),
    closedAt: row.closed_at,
    newDecisionNumber: row.new_decision_number,
    documents: documents.map(({ id, name, size_bytes: bytes }) => ({ id, name, bytes })),
  }
}

export type ObjectionView = ReturnType<typeof viewOf>

/** The objections of a provider on this application, and whether one can be lodged against the decision that holds. */
export function readOwnObjections(actor: ProviderActor, applicationId: string) {
  return inTransaction(actor, async (db) => {
    const dossier = await dossierOf(db, actor, applicationId)
    const decision = await findDecisionOf(db, applicationId)
    const rows = await listObjectionsOf(db, applicationId)
    const objections = []
    for (const row of rows) objections.push(viewOf(row, await listObjectionDocuments(db, row.id)))
    const open = rows.some((row) => row.decision_id === decision?.id && row.outcome === null)
    return {
      now: dossier.now,
      head: pageHeadOf(dossier),
      objections,
      decision: decision && {
        number: decision.number,
        until: decision.objection_until,
        late: dossier.now.getTime() >= decision.objection_until.getTime(),
        mayLodge: !open && actor.role !== 'reader',
      },
      mayWithdraw: actor.role !== 'reader',
    }
  })
}

/** Every objection, for the desks that handle them; its words are on its own page. */
export function readObjections(actor: StaffActor) {
  return inTransaction(actor, async (db) => {
    requireObjectionDesk(actor)
    const rows = await listObjections(db)
    return rows.map((row) => ({ ...viewOf(row, []), grounds: '', reason: '' }))
  })
}

/** One objection with what an officer needs to handle it. */
export function readObjection(actor: StaffActor, objectionId: string) {
  return inTransaction(actor, async (db) => {
    requireObjectionDesk(actor)
    const row = found(isId(objectionId) ? await findObjection(db, objectionId) : undefined)
    await requireNoTie(db, actor, row.provider_id)
    const decision = found(await findDecision(db, row.decision_id))
    const content = await contentOfDecision(db, decision)
    const verdicts = decision.verdicts as unknown as JudgedCriterion[]
    const deciders = decidersOf({ proposedBy: decision.proposed_by, confirmedBy: decision.confirmed_by, verdicts })
    const former = { products: productDecisionsOf(decision.products), verdicts }
    return {
      now: await databaseNow(db),
      objection: viewOf(row, await listObjectionDocuments(db, objectionId)),
      decisionId: decision.id,
      own: deciders.has(actor.personId),
      refused: reconsiderable(content, former).map((id) => criterionOf(content, former, id)),
      proposal: proposalOf(actor, row, content, former),
    }
  })
}

type Former = { products: ReturnType<typeof productDecisionsOf>; verdicts: JudgedCriterion[] }

function criterionOf(content: ProcedureContent, { products }: Former, id: string) {
  const reasons = products.flatMap((product) => (product.outcome === 'refused' ? product.reasons : []))
  return {
    id,
    title: content.criteria.find((criterion) => criterion.id === id)?.title ?? id,
    reason: reasons.find((reason) => reason.criterionId === id)?.reason ?? '',
  }
}

function proposalOf(actor: StaffActor, row: Row, content: ProcedureContent, former: Former) {
  if (row.proposed_by === null) return null
  const next = outcomeOfObjection(content, former, row.met_criteria ?? [])
  return {
    own: row.proposed_by === actor.personId,
    by: row.proposed_by_name ?? '',
    outcome: row.proposed_outcome ?? 'rejected',
    reason: row.proposed_reason ?? '',
    products: (next.ok ? next.value.products : former.products).map(({ productCode, outcome }) => ({
      code: productCode,
      outcome,
    })),
  }
}

/** A document that came with an objection, for the officer who handles it. */
export async function readObjectionDocument(actor: StaffActor, objectionId: string, fileId: string) {
  const file = await inTransaction(actor, async (db: Db) => {
    requireObjectionDesk(actor)
    const { provider_id: providerId } = found(isId(objectionId) ? await findObjection(db, objectionId) : undefined)
    await requireNoTie(db, actor, providerId)
    const documents = await listObjectionDocuments(db, objectionId)
    return found(documents.find((document) => document.id === fileId))
  })
  return { name: file.name, mediaType: file.media_type, bytes: await storage().get(file.sha256) }
}
