import { sql } from 'kysely'
import type { PartyForm } from '#app/features/application/party.schema.ts'
import type { Db } from '../transaction.ts'
import type { Owner } from './application-draft.store.ts'

export type PartyKey = { id: string; applicationId: string }

function columnsOf(party: PartyForm) {
  return {
    role: party.role,
    name: party.name,
    kvk_number: party.kvkNumber,
    contact_name: party.contactName,
    contact_email: party.contactEmail,
    products: party.products,
    share: party.share,
    relied_on: party.reliedOn,
    jointly_liable: party.jointlyLiable,
  }
}

/** Adds another organisation to an application whose row is locked. */
export async function insertParty(
  db: Db,
  owner: Owner,
  added: { id: string; addedBy: string; party: PartyForm },
): Promise<void> {
  await db
    .insertInto('application_party')
    .values({
      id: added.id,
      application_id: owner.id,
      provider_id: owner.provider_id,
      ...columnsOf(added.party),
      declaration_file_id: null,
      declaration_date: null,
      added_by: added.addedBy,
      removed_at: null,
    })
    .execute()
}

/** Saves the details of an organisation when it still has the version of the form; false when somebody was first. */
export async function updateParty(db: Db, key: PartyKey, party: PartyForm): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('application_party')
    .set({ ...columnsOf(party), row_version: sql`row_version + 1` })
    .where('id', '=', key.id)
    .where('application_id', '=', key.applicationId)
    .where('removed_at', 'is', null)
    .where('row_version', '=', party.rowVersion)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Takes an organisation out of the application; what was submitted with it stays. */
export async function markPartyRemoved(db: Db, key: PartyKey): Promise<void> {
  await db
    .updateTable('application_party')
    .set({ removed_at: sql<Date>`clock_timestamp()`, row_version: sql`row_version + 1` })
    .where('id', '=', key.id)
    .where('application_id', '=', key.applicationId)
    .where('removed_at', 'is', null)
    .execute()
}

/** Keeps the declaration that an organisation signed; a later one takes its place. */
export async function saveDeclaration(
  db: Db,
  key: PartyKey,
  declaration: { fileId: string; documentDate: string },
): Promise<void> {
  await db
    .updateTable('application_party')
    .set({ declaration_file_id: declaration.fileId, declaration_date: declaration.documentDate })
    .where('id', '=', key.id)
    .where('application_id', '=', key.applicationId)
    .execute()
}
