import type { Db } from '../transaction.ts'

/** The objection that led to a new decision in place of this one. */
export function findGrantedObjection(db: Db, decisionId: string) {
  return db
    .selectFrom('objection')
    .selectAll()
    .where('decision_id', '=', decisionId)
    .where('new_decision_id', 'is not', null)
    .executeTakeFirst()
}

/** The objection that led to this decision, when it replaces a former one. */
export function findObjectionBehind(db: Db, decisionId: string) {
  return db
    .selectFrom('objection')
    .select(['number', 'lodged_at as lodgedAt', 'outcome', 'outcome_reason as reason'])
    .where('new_decision_id', '=', decisionId)
    .executeTakeFirst()
}

/** One objection with the names that every page about it shows. */
export function findObjection(db: Db, objectionId: string) {
  return withContext(db).where('objection.id', '=', objectionId).executeTakeFirst()
}

/** The objections on an application, last one first. */
export function listObjectionsOf(db: Db, applicationId: string) {
  return withContext(db).where('objection.application_id', '=', applicationId).execute()
}

/** Every objection, last one first. */
export function listObjections(db: Db) {
  return withContext(db).execute()
}

function withContext(db: Db) {
  return db
    .selectFrom('objection')
    .innerJoin('provider', 'provider.id', 'objection.provider_id')
    .innerJoin('application', 'application.id', 'objection.application_id')
    .innerJoin('decision', 'decision.id', 'objection.decision_id')
    .leftJoin('decision as later', 'later.id', 'objection.new_decision_id')
    .leftJoin('objection_proposal as proposal', 'proposal.objection_id', 'objection.id')
    .selectAll('objection')
    .select(['provider.legal_name as provider_name', 'application.number as application_number'])
    .select(['decision.number as decision_number', 'decision.objection_until', 'later.number as new_decision_number'])
    .select(['proposal.proposed_by', 'proposal.proposed_by_name', 'proposal.proposed_at', 'proposal.met_criteria'])
    .select(['proposal.outcome as proposed_outcome', 'proposal.reason as proposed_reason'])
    .orderBy('objection.lodged_at', 'desc')
}

/** The documents that came with an objection. */
export function listObjectionDocuments(db: Db, objectionId: string) {
  return db
    .selectFrom('objection_document')
    .innerJoin('stored_file', 'stored_file.id', 'objection_document.file_id')
    .select(['stored_file.id', 'stored_file.name', 'stored_file.size_bytes', 'stored_file.sha256'])
    .select(['stored_file.media_type'])
    .where('objection_document.objection_id', '=', objectionId)
    .orderBy('objection_document.added_at')
    .execute()
}
