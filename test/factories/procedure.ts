import { randomUUID } from 'node:crypto'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { fingerprintOf, saveDraftRecord } from '#app/features/procedure/draft/change-draft.server.ts'
import type { DraftValues } from '#app/features/procedure/draft/draft-part.ts'
import { draftPart, type DraftPartName } from '#app/features/procedure/draft/draft-parts.ts'
import { startNextVersion } from '#app/features/procedure/draft/start-procedure.server.ts'
import { publishProcedure } from '#app/features/procedure/publish-procedure.server.ts'
import { found } from '#app/utils/refusal.ts'
import { listVersions } from '#db/queries/procedure.queries.ts'
import { inTransaction } from '#db/transaction.ts'

export const REASON = 'Een vraag van een aanbieder liet zien dat dit niet klopte.'

/** The draft of a procedure as the region sees it. */
export async function draftOf(by: StaffActor, procedureId: string) {
  const versions = await inTransaction(by, (db) => listVersions(db, procedureId))
  return found(versions.find((version) => version.published_at === null))
}

/** What the page of one record shows of it. */
export async function shownRecord(by: StaffActor, place: { procedureId: string; part: DraftPartName; key: string }) {
  const { content } = await draftOf(by, place.procedureId)
  return found(draftPart(place.part).valuesOf(content, place.key))
}

/** Opens the page of one record, changes these fields and saves, as the form does. */
export async function editRecord(
  by: StaffActor,
  place: { procedureId: string; part: DraftPartName; key: string },
  fields: DraftValues,
): Promise<void> {
  const shown = await shownRecord(by, place)
  const record = draftPart(place.part).schema.parse({ ...shown, ...fields })
  await saveDraftRecord(by, { ...place, shown: fingerprintOf(shown) }, record)
}

/** Publishes the draft as it stands. */
export async function publish(by: StaffActor, procedureId: string): Promise<{ number: number }> {
  const { row_version } = await draftOf(by, procedureId)
  return publishProcedure(by, { procedureId, rowVersion: row_version, reason: REASON })
}

/** Rectifies: the next version with these records changed. */
export async function rectify(
  by: StaffActor,
  procedureId: string,
  changes: readonly { part: DraftPartName; key: string; fields: DraftValues }[],
): Promise<{ number: number }> {
  await startNextVersion(by, { procedureId, versionId: randomUUID() })
  for (const { part, key, fields } of changes) await editRecord(by, { procedureId, part, key }, fields)
  return publish(by, procedureId)
}
