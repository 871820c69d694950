import { sql } from 'kysely'
import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import type { Db } from '../transaction.ts'

/** The draft of a procedure, locked until this transaction ends; undefined when there is none. */
export function lockDraft(db: Db, procedureId: string) {
  return db
    .selectFrom('procedure_version')
    .selectAll()
    .where('procedure_id', '=', procedureId)
    .where('published_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

export type NewDraft = {
  id: string
  procedureId: string
  number: number
  content: ProcedureContent
  clonedFrom: string | null
  createdBy: string
}

/** Adds the one draft of a procedure; false when there is one already, also when a colleague made it just now. */
export async function insertDraft(db: Db, draft: NewDraft): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('procedure_version')
    .values({
      id: draft.id,
      procedure_id: draft.procedureId,
      number: draft.number,
      content: JSON.stringify(draft.content),
      reason: '',
      created_by: draft.createdBy,
      cloned_from: draft.clonedFrom,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Adds a procedure; false when its word in addresses is taken. */
export async function insertProcedure(db: Db, procedure: { id: string; slug: string; region: string }) {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('procedure')
    .values(procedure)
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Saves the content of a draft whose row is locked. */
export async function saveDraft(
  db: Db,
  draftId: string,
  saved: { content: ProcedureContent; byName: string },
): Promise<void> {
  await db
    .updateTable('procedure_version')
    .set({
      content: JSON.stringify(saved.content),
      updated_at: sql<Date>`clock_timestamp()`,
      updated_by_name: saved.byName,
      row_version: sql`row_version + 1`,
    })
    .where('id', '=', draftId)
    .execute()
}

/** Publishes a draft whose row is locked: from here on the database refuses every change. Gives the instant. */
export async function publishDraftRow(
  db: Db,
  draftId: string,
  published: { reason: string; by: string },
): Promise<Date> {
  const { published_at } = await db
    .updateTable('procedure_version')
    .set({ reason: published.reason, published_at: sql<Date>`clock_timestamp()`, published_by: published.by })
    .where('id', '=', draftId)
    .returning('published_at')
    .executeTakeFirstOrThrow()
  if (!published_at) throw new Error(`draft ${draftId} was not published`)
  return published_at
}

/** Removes a draft, and the procedure itself when it has no version and no moment left. */
export async function deleteDraft(db: Db, draft: { id: string; procedureId: string }): Promise<void> {
  await db.deleteFrom('procedure_version').where('id', '=', draft.id).execute()
  await sql`
    delete from procedure where id = ${draft.procedureId}
      and not exists (select from procedure_version where procedure_id = procedure.id)
      and not exists (select from admission_moment where procedure_id = procedure.id)`.execute(db)
}

/** The moments of a procedure, locked so that no submission and no start comes in between. */
export function lockMoments(db: Db, procedureId: string) {
  return db
    .selectFrom('admission_moment')
    .selectAll()
    .where('procedure_id', '=', procedureId)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** An application that goes on under a new version of its procedure. */
export type MovedApplication = { id: string; number: string; provider_id: string; moment_id: string; status: string }

/**
 * Puts the running applications of these moments on the new version: drafts and withdrawn ones that can come back, and
 * of moments that close for all at once also what was submitted. What was decided or is being assessed keeps the version it closed with.
 */
export function moveApplications(
  db: Db,
  versionId: string,
  moments: { open: readonly string[]; rolling: readonly string[] },
): Promise<MovedApplication[]> {
  return db
    .updateTable('application')
    .set({ procedure_version_id: versionId, row_version: sql`row_version + 1` })
    .where((eb) =>
      eb.or([
        eb.and([
          eb('moment_id', '=', sql<string>`any(${[...moments.open]}::uuid[])`),
          eb('status', 'in', ['draft', 'withdrawn', 'submitted']),
        ]),
        eb.and([
          eb('moment_id', '=', sql<string>`any(${[...moments.rolling]}::uuid[])`),
          eb('status', 'in', ['draft', 'withdrawn']),
        ]),
      ]),
    )
    .returning(['id', 'number', 'provider_id', 'moment_id', 'status'])
    .execute()
}
