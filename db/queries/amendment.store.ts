import { randomUUID } from 'node:crypto'
import { sql, type Selectable } from 'kysely'
import type { AmendmentClosedAs, AmendmentKind, Manner } from '#app/features/agreement/amendment/amendment.ts'
import type { AmendmentChange, ArticleChange } from '#app/features/agreement/amendment/change.ts'
import type { AmendmentTable } from '../tables/amendment.ts'
import type { Db } from '../transaction.ts'

export type Amendment = Selectable<AmendmentTable>

export type NewAmendment = {
  agreementId: string
  providerId: string
  kind: AmendmentKind
  manner: Manner
  clause: string
  reason: string
  effectiveOn: string
  change: AmendmentChange
  articles: readonly ArticleChange[]
  sourceId: string | null
  batchId: string | null
  by: { id: string; name: string }
}

/** Proposes the next amendment. The caller holds the lock on the agreement, so that numbers follow each other. */
export async function insertAmendment(db: Db, amendment: NewAmendment): Promise<{ id: string; number: number }> {
  return db
    .insertInto('amendment')
    .values((eb) => ({
      id: randomUUID(),
      agreement_id: amendment.agreementId,
      provider_id: amendment.providerId,
      number: eb
        .selectFrom('amendment')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('agreement_id', '=', amendment.agreementId),
      kind: amendment.kind,
      manner: amendment.manner,
      clause: amendment.clause,
      reason: amendment.reason,
      effective_on: amendment.effectiveOn,
      change: JSON.stringify(amendment.change),
      articles: JSON.stringify(amendment.articles),
      source_id: amendment.sourceId,
      batch_id: amendment.batchId,
      proposed_by: amendment.by.id,
      proposed_by_name: amendment.by.name,
    }))
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
}

/** One amendment of this agreement, locked until this transaction ends. */
export function lockAmendment(db: Db, agreementId: string, amendmentId: string): Promise<Amendment | undefined> {
  return db
    .selectFrom('amendment')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .where('id', '=', amendmentId)
    .forUpdate()
    .executeTakeFirst()
}

/** Keeps the document that was made, and whom it names. */
export async function saveAmendmentDraft(
  db: Db,
  id: string,
  draft: { signatories: readonly { name: string; function: string }[]; fileId: string },
): Promise<void> {
  await db
    .updateTable('amendment')
    .set({ signatories: JSON.stringify(draft.signatories), draft_file_id: draft.fileId, failure: null })
    .where('id', '=', id)
    .execute()
}

type Release = {
  by: { id: string; name: string }
  signBy: Date | null
  objectUntil: Date | null
  /** True for what holds as soon as it is announced. */
  holds: boolean
}

/** Fixes the text for good: from here the database refuses every change to it. */
export async function freezeAmendment(db: Db, amendment: Amendment, release: Release): Promise<void> {
  await db
    .updateTable('amendment')
    .set({
      released_at: sql<Date>`clock_timestamp()`,
      released_by: release.by.id,
      released_by_name: release.by.name,
      frozen_file_id: amendment.draft_file_id,
      sign_by: release.signBy,
      object_until: release.objectUntil,
      ...(release.holds && { in_force_at: sql<Date>`clock_timestamp()` }),
    })
    .where('id', '=', amendment.id)
    .execute()
}

/** Notes that it holds between the parties; it starts on its own day. */
export async function bringAmendmentIntoForce(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('amendment').set({ in_force_at: at }).where('id', '=', id).execute()
}

/** Notes that it holds because its term to object passed: since the end of that term. */
export function settlePassedTerms(db: Db, agreementId: string) {
  return db
    .updateTable('amendment')
    .set((eb) => ({ in_force_at: eb.ref('object_until') }))
    .where('agreement_id', '=', agreementId)
    .where('released_at', 'is not', null)
    .where('manner', '=', 'objection')
    .where('objected_at', 'is', null)
    .where('in_force_at', 'is', null)
    .where('closed_as', 'is', null)
    .where('object_until', '<=', sql<Date>`clock_timestamp()`)
    .returningAll()
    .execute()
}

/** Notes that the signatories were reminded to sign it. */
export async function noteAmendmentReminded(db: Db, id: string): Promise<void> {
  await db
    .updateTable('amendment')
    .set({ reminded_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .execute()
}

/** Gives the provider until another instant to sign it. */
export async function setAmendmentSignBy(db: Db, id: string, signBy: Date): Promise<void> {
  await db.updateTable('amendment').set({ sign_by: signBy }).where('id', '=', id).execute()
}

/** Notes that the provider asked to correct it; null when the region answered. */
export async function noteAmendmentCorrection(db: Db, id: string, reason: string | null): Promise<void> {
  await db
    .updateTable('amendment')
    .set({
      correction_asked_at: reason === null ? null : sql<Date>`clock_timestamp()`,
      correction_reason: reason,
    })
    .where('id', '=', id)
    .execute()
}

export async function noteObjection(db: Db, id: string, objection: string | null): Promise<void> {
  await db
    .updateTable('amendment')
    .set({ objected_at: objection === null ? null : sql<Date>`clock_timestamp()`, objection })
    .where('id', '=', id)
    .execute()
}

/** Closes it for good: it never comes to hold. */
export async function closeAmendment(
  db: Db,
  id: string,
  closing: { as: AmendmentClosedAs; reason: string },
): Promise<void> {
  await db
    .updateTable('amendment')
    .set({ closed_as: closing.as, closed_at: sql<Date>`clock_timestamp()`, closed_reason: closing.reason })
    .where('id', '=', id)
    .execute()
}

/** Notes why its document could not be made. */
export async function noteAmendmentFailure(db: Db, id: string, failure: string | null): Promise<void> {
  await db.updateTable('amendment').set({ failure }).where('id', '=', id).where('released_at', 'is', null).execute()
}
