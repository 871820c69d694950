import { sql } from 'kysely'
import type { Findings } from '#app/features/tariff-study/findings.ts'
import type { TariffProposal } from '#app/features/tariff-study/proposal.ts'
import type { Db } from '../transaction.ts'

type Officer = { id: string; name: string }
export type NewStudy = {
  id: string
  procedureId: string
  productCode: string
  year: number
  startsOn: string
  proposal: TariffProposal
  by: Officer
}

/** Starts a study; false when a colleague started one of this product at the same time. */
export async function insertStudy(db: Db, study: NewStudy): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('tariff_study')
    .values({
      id: study.id,
      procedure_id: study.procedureId,
      product_code: study.productCode,
      year: study.year,
      starts_on: study.startsOn,
      proposal: JSON.stringify(study.proposal),
      findings: null,
      started_by: study.by.id,
      started_by_name: study.by.name,
      changed_by_name: study.by.name,
      published_at: null,
      report_file_id: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['procedure_id', 'product_code']).where('published_at', 'is', null).doNothing(),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Locks a study until this transaction ends. */
export function lockStudy(db: Db, studyId: string) {
  return db.selectFrom('tariff_study').selectAll().where('id', '=', studyId).forUpdate().executeTakeFirst()
}

/** Saves what is proposed when nobody changed it since `rowVersion`; false when somebody did. */
export async function saveStudy(
  db: Db,
  study: { id: string; rowVersion: number; startsOn: string; proposal: TariffProposal; by: Officer },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('tariff_study')
    .set({
      proposal: JSON.stringify(study.proposal),
      starts_on: study.startsOn,
      row_version: sql<number>`row_version + 1`,
      changed_by_name: study.by.name,
      changed_at: sql<Date>`clock_timestamp()`,
    })
    .where('id', '=', study.id)
    .where('row_version', '=', study.rowVersion)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Keeps what was found when the tariff was proposed, or forgets it when the proposal was given back. */
export async function setFindings(db: Db, studyId: string, findings: Findings | null): Promise<void> {
  await db
    .updateTable('tariff_study')
    .set({ findings: findings && JSON.stringify(findings), row_version: sql<number>`row_version + 1` })
    .where('id', '=', studyId)
    .execute()
}

export async function markStudyPublished(db: Db, studyId: string): Promise<void> {
  await db
    .updateTable('tariff_study')
    .set({ published_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', studyId)
    .execute()
}

/** Names the report of a study; the database refuses a second one. */
export async function setReport(db: Db, studyId: string, fileId: string): Promise<void> {
  await db.updateTable('tariff_study').set({ report_file_id: fileId }).where('id', '=', studyId).execute()
}
