import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { RenewalStage } from '#app/features/evidence/renewal.ts'
import type { Db } from '../transaction.ts'
import { insertFile, type NewFile } from './file.store.ts'

export type NewPiece = {
  providerId: string
  kind: string
  name: string
  file: NewFile
  documentDate: string
  endsOn: string | null
  addedBy: string
}

/**
 * Keeps a piece of evidence in the wallet of a provider. The same file of the same kind and dates is the piece that is
 * there already (also when it was taken away before): it is stored once.
 */
export async function keepPiece(db: Db, piece: NewPiece): Promise<string> {
  const { file, ...facts } = piece
  const made = await db
    .insertInto('evidence_piece')
    .values({
      id: randomUUID(),
      provider_id: facts.providerId,
      kind: facts.kind,
      name: facts.name,
      file_id: await insertFile(db, file),
      sha256: file.sha256,
      document_date: facts.documentDate,
      ends_on: facts.endsOn,
      added_by: facts.addedBy,
      removed_at: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['provider_id', 'kind', 'sha256', 'document_date', 'ends_on']).doUpdateSet({ removed_at: null }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return made.id
}

/** Takes a piece out of the wallet; what was sent in with it stays. Its name, or undefined when it was gone already. */
export async function takePieceAway(db: Db, providerId: string, pieceId: string): Promise<string | undefined> {
  const taken = await db
    .updateTable('evidence_piece')
    .set({ removed_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', pieceId)
    .where('provider_id', '=', providerId)
    .where('removed_at', 'is', null)
    .returning('name')
    .executeTakeFirst()
  return taken?.name
}

export type NewRenewal = {
  id: string
  providerId: string
  agreementId: string
  pieceId: string
  stage: RenewalStage
  validUntil: string
}

/** Notes that a renewal is asked at this stage; false when that was done before. */
export async function insertRenewal(db: Db, renewal: NewRenewal): Promise<boolean> {
  const made = await db
    .insertInto('renewal_request')
    .values({
      id: renewal.id,
      provider_id: renewal.providerId,
      agreement_id: renewal.agreementId,
      piece_id: renewal.pieceId,
      stage: renewal.stage,
      valid_until: renewal.validUntil,
    })
    .onConflict((conflict) => conflict.columns(['agreement_id', 'piece_id', 'stage']).doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

export type NewSighting = {
  id: string
  applicationId: string
  providerId: string
  criterionId: string
  evidenceId: string
  shownFunction: string
  documentDate: string
  screeningProfile: string
  seenBy: string
  seenByName: string
}

/** Records that a certificate was seen; the certificate itself is never kept. */
export async function insertSighting(db: Db, sighting: NewSighting): Promise<void> {
  await db
    .insertInto('evidence_sighting')
    .values({
      id: sighting.id,
      application_id: sighting.applicationId,
      provider_id: sighting.providerId,
      criterion_id: sighting.criterionId,
      evidence_id: sighting.evidenceId,
      shown_function: sighting.shownFunction,
      document_date: sighting.documentDate,
      screening_profile: sighting.screeningProfile,
      seen_by: sighting.seenBy,
      seen_by_name: sighting.seenByName,
    })
    .execute()
}
