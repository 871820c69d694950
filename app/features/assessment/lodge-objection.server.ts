import { randomUUID } from 'node:crypto'
import { applicationRoleOf } from '#app/features/application/application.policy.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { fileTypeOf, safeFileName } from '#app/utils/file-type.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import type { Upload } from '#app/utils/upload.server.ts'
import { findDecisionOf } from '#db/queries/assessment.queries.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { equatedDates } from '#db/queries/calendar.queries.ts'
import { insertFile } from '#db/queries/file.store.ts'
import { insertObjection, insertObjectionDocument } from '#db/queries/objection.store.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { decideUntil, OBJECTION_DOCUMENTS_MAXIMUM } from './objection.ts'
import { tellObjection, tellObjectionDesk } from './tell-objection.server.ts'

export type ObjectionInput = { applicationId: string; grounds: string; files: readonly Upload[] }

type Stored = { sha256: string; sizeBytes: number; name: string; mediaType: string }

/**
 * Lodges an objection against the decision that holds now, with its documents. Too late by the clock of the database it
 * is taken all the same, recorded as late and said to be so: a person of the region decides on it. Refuses a reader,
 * an application without a decision, and a second objection while one is open. Answers its number and whether it is late.
 */
export async function lodgeObjection(
  actor: ProviderActor,
  input: ObjectionInput,
): Promise<{ number: string; late: boolean }> {
  const stored = await storeDocuments(input.files)
  return inTransaction(actor, async (db) => {
    if (applicationRoleOf(actor) === undefined) throw new Refusal('forbidden', [{ kind: 'readerMayNot' }])
    const decision = found(isId(input.applicationId) ? await findDecisionOf(db, input.applicationId) : undefined)
    const now = await databaseNow(db)
    const late = now.getTime() >= decision.objection_until.getTime()
    const objection = {
      id: randomUUID(),
      decisionId: decision.id,
      applicationId: input.applicationId,
      providerId: decision.provider_id,
      grounds: input.grounds,
      late,
      by: { id: actor.personId, name: actor.personName },
      lodgedAt: now,
      decideUntil: decideUntil(now, equatedDates()),
    }
    const number = await insertObjection(db, objection)
    if (number === undefined) throw new Refusal('conflict', [{ kind: 'objection.alreadyOpen' }])
    await keepDocuments(db, objection, stored)
    await recordEvent(db, {
      kind: 'objection.lodged',
      subject: `application:${input.applicationId}`,
      providerId: decision.provider_id,
      visibility: 'shared',
      payload: { number, late },
    })
    await tellObjection(db, { ...objection, number, step: late ? 'late' : 'received' })
    await tellObjectionDesk(db, { objectionId: objection.id, news: 'lodged' })
    return { number, late }
  })
}

/** The bytes decide what a document is: PDF, PNG or JPG. */
async function storeDocuments(files: readonly Upload[]): Promise<Stored[]> {
  if (files.length > OBJECTION_DOCUMENTS_MAXIMUM)
    throw new Refusal('refused', [{ kind: 'tooManyFiles', field: 'file', target: '#file' }])
  const checked = files.map((file) => ({ file, type: fileTypeOf(file.bytes) }))
  const stored: Stored[] = []
  for (const { file, type } of checked) {
    if (!type) throw new Refusal('refused', [{ kind: 'fileType', field: 'file', target: '#file' }])
    const { sha256, size } = await storage().put(file.bytes)
    const name = safeFileName(file.name, type.extension)
    stored.push({ sha256, sizeBytes: size, name, mediaType: type.mediaType })
  }
  return stored
}

async function keepDocuments(
  db: Db,
  { id, providerId }: { id: string; providerId: string },
  stored: readonly Stored[],
): Promise<void> {
  for (const document of stored) {
    const fileId = await insertFile(db, { providerId, ...document })
    await insertObjectionDocument(db, { objectionId: id, providerId, fileId })
  }
}
