import { randomUUID } from 'node:crypto'
import type { Db } from '../transaction.ts'

/** A file whose bytes are in storage under `sha256`. `providerId` null: it belongs to the region. */
export type NewFile = { providerId: string | null; sha256: string; name: string; mediaType: string; sizeBytes: number }

/** Registers a stored file and gives its id. */
export async function insertFile(db: Db, file: NewFile): Promise<string> {
  const id = randomUUID()
  await db
    .insertInto('stored_file')
    .values({
      id,
      provider_id: file.providerId,
      sha256: file.sha256,
      name: file.name,
      media_type: file.mediaType,
      size_bytes: file.sizeBytes,
      scan: 'not-scanned',
    })
    .execute()
  return id
}

/** The file when the acting organisation may see it. */
export function findFile(db: Db, fileId: string) {
  return db.selectFrom('stored_file').selectAll().where('id', '=', fileId).executeTakeFirst()
}
