import { sql } from 'kysely'
import type { Db } from '../transaction.ts'

/** The pieces in the wallet of the acting organisation (for the region: of everybody), the newest document first. */
export function listPieces(db: Db) {
  return db
    .selectFrom('evidence_piece')
    .innerJoin('stored_file', 'stored_file.id', 'evidence_piece.file_id')
    .selectAll('evidence_piece')
    .select(['stored_file.name as file_name', 'stored_file.size_bytes', 'stored_file.media_type'])
    .where('evidence_piece.removed_at', 'is', null)
    .orderBy('document_date', 'desc')
    .orderBy('added_at', 'desc')
    .execute()
}

/** One piece in the wallet of the acting organisation. */
export function findPiece(db: Db, pieceId: string) {
  return db
    .selectFrom('evidence_piece')
    .innerJoin('stored_file', 'stored_file.id', 'evidence_piece.file_id')
    .selectAll('evidence_piece')
    .select(['stored_file.name as file_name', 'stored_file.size_bytes', 'stored_file.media_type'])
    .where('evidence_piece.id', '=', pieceId)
    .where('evidence_piece.removed_at', 'is', null)
    .executeTakeFirst()
}

/** In which applications each piece is used, with the agreement that came of it. */
export function listPieceUses(db: Db) {
  return db
    .selectFrom('application_evidence')
    .innerJoin('application', 'application.id', 'application_evidence.application_id')
    .leftJoin('decision', 'decision.application_id', 'application.id')
    .leftJoin('agreement', 'agreement.decision_id', 'decision.id')
    .select([
      'application_evidence.piece_id',
      'application.id as application_id',
      'application.number',
      'agreement.id as agreement_id',
      'agreement.number as agreement_number',
      'agreement.frozen_at',
    ])
    .distinct()
    .where('application_evidence.piece_id', 'is not', null)
    .where('application_evidence.removed_at', 'is', null)
    .orderBy('application.number')
    .execute()
}

/** Agreements in force, with the terms and products that say which documents are kept valid. */
export function listAgreementsInForce(db: Db) {
  return db
    .selectFrom('agreement')
    .innerJoin('decision', 'decision.id', 'agreement.decision_id')
    .innerJoin('procedure_version', 'procedure_version.id', 'decision.procedure_version_id')
    .innerJoin('provider', 'provider.id', 'agreement.provider_id')
    .select(['agreement.id', 'agreement.number', 'agreement.provider_id', 'decision.products'])
    .select(['provider.legal_name', 'provider.kvk_number', 'procedure_version.content'])
    .where('agreement.in_force_at', 'is not', null)
    .where(sql<boolean>`agreement_ended_at(agreement) is null`)
    .orderBy('provider.legal_name')
    .execute()
}

/** Every renewal that was asked, the last first. */
export function listRenewals(db: Db) {
  return db
    .selectFrom('renewal_request')
    .select(['agreement_id', 'piece_id', 'provider_id', 'stage', 'valid_until', 'asked_at'])
    .orderBy('asked_at', 'desc')
    .execute()
}

/** The certificates that an officer saw for this application, first to last; the last of each request counts. */
export function listSightings(db: Db, applicationId: string) {
  return db
    .selectFrom('evidence_sighting')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('seen_at')
    .execute()
}
