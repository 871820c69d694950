import { sql } from 'kysely'
import type { AnswerValue, Statements } from '#app/features/application/application.ts'

import type { Db } from '../transaction.ts'

export type NewApplication = {
  id: string
  procedureId: string
  procedureVersionId: string
  momentId: string
  providerId: string
  startedBy: string
}

/**
 * Starts the one application of a provider for a moment. When two start at once, one row is made: `created` tells
 * whether it was this one.
 */
export async function insertApplication(
  db: Db,
  application: NewApplication,
): Promise<{ id: string; number: string; created: boolean }> {
  const made = await db
    .insertInto('application')
    .values({
      id: application.id,
      procedure_id: application.procedureId,
      procedure_version_id: application.procedureVersionId,
      moment_id: application.momentId,
      provider_id: application.providerId,
      status: 'draft',
      statements: '{}',
      started_by: application.startedBy,
    })
    .onConflict((conflict) => conflict.columns(['moment_id', 'provider_id']).doNothing())
    .returning(['id', 'number'])
    .executeTakeFirst()
  if (made) return { ...made, created: true }
  const existing = await db
    .selectFrom('application')
    .select(['id', 'number'])
    .where('moment_id', '=', application.momentId)
    .where('provider_id', '=', application.providerId)
    .executeTakeFirstOrThrow()
  return { ...existing, created: false }
}

/** An application whose row is locked, as far as its parts need to know it. */
export type Owner = { id: string; provider_id: string }

/** Makes exactly these products the chosen ones; what was filled in for products that stay is kept. */
export async function replaceProducts(db: Db, { id, provider_id }: Owner, codes: readonly string[]): Promise<void> {
  let removal = db.deleteFrom('application_product').where('application_id', '=', id).where('action', '=', 'add')
  if (codes.length > 0) removal = removal.where('product_code', 'not in', codes)
  await removal.execute()
  if (codes.length === 0) return
  await db
    .insertInto('application_product')
    .values(codes.map((product_code) => ({ application_id: id, provider_id, product_code })))
    .onConflict((conflict) => conflict.columns(['application_id', 'product_code']).doNothing())
    .execute()
}

/** Makes exactly these contracted products the ones that end; a last day that was filled in is kept. */
export async function replaceDropped(db: Db, { id, provider_id }: Owner, codes: readonly string[]): Promise<void> {
  let removal = db.deleteFrom('application_product').where('application_id', '=', id).where('action', '=', 'drop')
  if (codes.length > 0) removal = removal.where('product_code', 'not in', codes)
  await removal.execute()
  if (codes.length === 0) return
  await db
    .insertInto('application_product')
    .values(codes.map((product_code) => ({ application_id: id, provider_id, product_code, action: 'drop' as const })))
    .onConflict((conflict) => conflict.columns(['application_id', 'product_code']).doNothing())
    .execute()
}

/** Saves the last day of a contracted product when it still has `version`; false when somebody was first. */
export async function saveEnding(
  db: Db,
  product: { applicationId: string; code: string; version: number },
  endsOn: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('application_product')
    .set({ ends_on: endsOn, row_version: sql`row_version + 1` })
    .where('application_id', '=', product.applicationId)
    .where('product_code', '=', product.code)
    .where('action', '=', 'drop')
    .where('row_version', '=', product.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export type ProductDetails = { municipalities: string[]; capacity: number; startsOn: string; waitingWeeks: number }

/** Saves the details of a chosen product when it still has `version`; false when somebody was first. */
export async function saveProductDetails(
  db: Db,
  product: { applicationId: string; code: string; version: number },
  details: ProductDetails,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('application_product')
    .set({
      municipalities: details.municipalities,
      capacity: details.capacity,
      starts_on: details.startsOn,
      waiting_weeks: details.waitingWeeks,
      row_version: sql`row_version + 1`,
    })
    .where('application_id', '=', product.applicationId)
    .where('product_code', '=', product.code)
    .where('row_version', '=', product.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** What is stored of an answer. */
export type StoredAnswer = { answer: AnswerValue; explanation: string; eventDate?: string }
/** Without a party it is the provider's own answer; with one, what it answers on behalf of that organisation. */
export type AnswerKey = { criterionId: string; partyId?: string; answeredBy: string; version: number }

/** Saves an answer when the stored one still has `version` (0: there is none yet); false when somebody was first. */
export async function saveAnswer(db: Db, owner: Owner, key: AnswerKey, stored: StoredAnswer): Promise<boolean> {
  const answer = JSON.stringify(stored)
  if (key.version === 0) {
    const made = await db
      .insertInto('application_answer')
      .values({
        application_id: owner.id,
        provider_id: owner.provider_id,
        party_id: key.partyId ?? null,
        criterion_id: key.criterionId,
        answer,
        answered_by: key.answeredBy,
      })
      .onConflict((conflict) => conflict.columns(['application_id', 'criterion_id', 'party_id']).doNothing())
      .executeTakeFirst()
    return made.numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await db
    .updateTable('application_answer')
    .set({
      answer,
      taken_from: null,
      answered_by: key.answeredBy,
      answered_at: sql<Date>`clock_timestamp()`,
      row_version: sql`row_version + 1`,
    })
    .where('application_id', '=', owner.id)
    .where('criterion_id', '=', key.criterionId)
    .where('party_id', key.partyId ? '=' : 'is', key.partyId ?? null)
    .where('row_version', '=', key.version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export type NewEvidence = {
  id: string
  partyId?: string
  criterionId: string
  evidenceId: string
  documentDate: string
  addedBy: string
} & EvidenceContent

/** A file with the piece of the wallet it came from, or whose certificate is shown and who of the provider saw it. */
type EvidenceContent =
  { fileId: string; pieceId?: string; endsOn: string | null } | { shownFunction: string; vouchedBy: string }

/** Adds a piece of evidence. */
export async function insertEvidence(db: Db, owner: Owner, evidence: NewEvidence): Promise<void> {
  await db
    .insertInto('application_evidence')
    .values({
      id: evidence.id,
      application_id: owner.id,
      provider_id: owner.provider_id,
      party_id: evidence.partyId ?? null,
      criterion_id: evidence.criterionId,
      evidence_id: evidence.evidenceId,
      document_date: evidence.documentDate,
      added_by: evidence.addedBy,
      removed_at: null,
      ...('fileId' in evidence
        ? { file_id: evidence.fileId, piece_id: evidence.pieceId ?? null, ends_on: evidence.endsOn }
        : { file_id: null, shown_function: evidence.shownFunction, vouched_by: evidence.vouchedBy }),
    })
    .execute()
}

/** Takes a piece of evidence away from the application; the file itself stays. Undefined when it was gone already. */
export function removeEvidence(db: Db, applicationId: string, evidenceRowId: string) {
  return db
    .updateTable('application_evidence')
    .set({ removed_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', evidenceRowId)
    .where('application_id', '=', applicationId)
    .where('removed_at', 'is', null)
    .returning(['criterion_id', 'evidence_id'])
    .executeTakeFirst()
}

/** Saves the statements of an application whose row is locked. */
export async function saveStatements(db: Db, applicationId: string, statements: Statements): Promise<void> {
  await db
    .updateTable('application')
    .set({ statements: JSON.stringify(statements), row_version: sql`row_version + 1` })
    .where('id', '=', applicationId)
    .execute()
}
