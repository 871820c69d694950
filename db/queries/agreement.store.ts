import { randomUUID } from 'node:crypto'
import { sql, type Insertable, type Selectable } from 'kysely'
import type { ClosedAs } from '#app/features/agreement/agreement.ts'
import type { AgreementParameters } from '#app/features/agreement/agreement.schema.ts'
import type { AgreementSignatureTable } from '../tables/agreement-signature.ts'
import type { AgreementTable } from '../tables/agreement.ts'
import type { Db } from '../transaction.ts'
import { endedAt } from './agreement.queries.ts'

export type Agreement = Selectable<AgreementTable>

export type NewAgreement = {
  procedureId: string
  providerId: string
  decisionId: string
  templateVersion: string
  /** The edition of the contract text; a next version keeps that of the one before. */
  textId: string | null
  generatedBy: string
  startsOn: string
  endsOn: string
  /** Of the version it follows; a first version gets the next number. */
  follows?: { number: string; version: number } | undefined
  batchId?: string | undefined
}

/** Makes an agreement without a text yet; undefined when this provider has one for this procedure already. */
export async function insertAgreement(
  db: Db,
  agreement: NewAgreement,
): Promise<{ id: string; number: string } | undefined> {
  return db
    .insertInto('agreement')
    .values({
      id: randomUUID(),
      procedure_id: agreement.procedureId,
      provider_id: agreement.providerId,
      decision_id: agreement.decisionId,
      template_version: agreement.templateVersion,
      text_id: agreement.textId,
      generated_by: agreement.generatedBy,
      parameters: JSON.stringify({ products: [], contract: {} } satisfies AgreementParameters),
      starts_on: agreement.startsOn,
      ends_on: agreement.endsOn,
      batch_id: agreement.batchId ?? null,
      ...(agreement.follows && { number: agreement.follows.number, version: agreement.follows.version + 1 }),
    })
    .onConflict((conflict) =>
      conflict.columns(['procedure_id', 'provider_id']).where('closed_as', 'is', null).doNothing(),
    )
    .returning(['id', 'number'])
    .executeTakeFirst()
}

/** The agreement, locked until this transaction ends. */
export function lockAgreement(db: Db, agreementId: string): Promise<Agreement | undefined> {
  return db
    .selectFrom('agreement')
    .selectAll()
    .select(endedAt)
    .where('id', '=', agreementId)
    .forUpdate()
    .executeTakeFirst()
}

/** Keeps the text that was made, with all it was made of. */
export async function saveDraft(
  db: Db,
  agreementId: string,
  draft: { parameters: AgreementParameters; standardHash: string; fileId: string },
): Promise<void> {
  await db
    .updateTable('agreement')
    .set({
      parameters: JSON.stringify(draft.parameters),
      standard_hash: draft.standardHash,
      draft_file_id: draft.fileId,
      failure: null,
    })
    .where('id', '=', agreementId)
    .execute()
}

/** Fixes the text for good: from here the database refuses every change to it. */
export async function freeze(db: Db, agreement: Agreement, release: { by: string; signBy: Date }): Promise<void> {
  await db
    .updateTable('agreement')
    .set({
      frozen_at: sql`clock_timestamp()`,
      frozen_by: release.by,
      frozen_file_id: agreement.draft_file_id,
      sign_by: release.signBy,
    })
    .where('id', '=', agreement.id)
    .execute()
}

/** Notes that both parties signed. */
export async function bringIntoForce(db: Db, agreementId: string, at: Date): Promise<void> {
  await db.updateTable('agreement').set({ in_force_at: at }).where('id', '=', agreementId).execute()
}

/** Moves the last day: an option that was used, or an ending that was decided. */
export async function setEndsOn(db: Db, agreementId: string, endsOn: string): Promise<void> {
  await db.updateTable('agreement').set({ ends_on: endsOn }).where('id', '=', agreementId).execute()
}

/** Notes of every agreement whose last day has passed that it ended; gives which. */
export function noteEnded(db: Db) {
  return db
    .updateTable('agreement')
    .set({ ended_at: sql<Date>`agreement_ended_at(agreement)` })
    .where('ended_at', 'is', null)
    .where('in_force_at', 'is not', null)
    .where(sql<boolean>`ends_on < today_in_amsterdam()`)
    .returning(['id', 'number', 'provider_id', 'ends_on'])
    .execute()
}

/** Closes this version for good: it never comes into force. */
export async function closeVersion(
  db: Db,
  agreementId: string,
  closing: { as: ClosedAs; reason: string },
): Promise<void> {
  await db
    .updateTable('agreement')
    .set({ closed_as: closing.as, closed_at: sql`clock_timestamp()`, closed_reason: closing.reason })
    .where('id', '=', agreementId)
    .execute()
}

/** Notes what the provider asks to correct; null when the question is answered. */
export async function noteCorrection(db: Db, agreementId: string, reason: string | null): Promise<void> {
  await db
    .updateTable('agreement')
    .set({ correction_asked_at: reason === null ? null : sql`clock_timestamp()`, correction_reason: reason })
    .where('id', '=', agreementId)
    .execute()
}

/** Notes that the signatories were reminded. */
export async function noteReminded(db: Db, agreementId: string): Promise<void> {
  await db
    .updateTable('agreement')
    .set({ reminded_at: sql`clock_timestamp()` })
    .where('id', '=', agreementId)
    .execute()
}

/** Gives the provider until another instant to sign. */
export async function setSignBy(db: Db, agreementId: string, signBy: Date): Promise<void> {
  await db.updateTable('agreement').set({ sign_by: signBy }).where('id', '=', agreementId).execute()
}

/** Adds a signature; the table refuses a second one with the same sequence. */
export async function insertSignature(
  db: Db,
  signature: Omit<Insertable<AgreementSignatureTable>, 'id'>,
): Promise<void> {
  await db
    .insertInto('agreement_signature')
    .values({ id: randomUUID(), ...signature })
    .execute()
}

/** Notes that somebody opened exactly these bytes; opening twice changes nothing. */
export async function noteOpened(
  db: Db,
  reading: { agreementId: string; providerId: string; personId: string; sha256: string },
): Promise<void> {
  await db
    .insertInto('agreement_reading')
    .values({
      agreement_id: reading.agreementId,
      provider_id: reading.providerId,
      person_id: reading.personId,
      sha256: reading.sha256,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Lets somebody sign for the region. */
export async function grantMandate(db: Db, personId: string, capacity: string): Promise<void> {
  await db
    .insertInto('region_mandate')
    .values({ person_id: personId, function: capacity })
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute()
}
