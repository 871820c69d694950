import { SYSTEM } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import { findReport } from '#db/queries/tariff-study.queries.ts'
import { inTransaction } from '#db/transaction.ts'

/** The report of a published study, for everybody. */
export async function readReportFile(slug: string, studyId: string) {
  const file = await inTransaction(SYSTEM, async (db) =>
    found(isId(studyId) ? await findReport(db, slug, studyId) : undefined),
  )
  return { name: file.name, mediaType: file.media_type, bytes: await storage().get(file.sha256) }
}
