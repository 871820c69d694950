import { randomUUID } from 'node:crypto'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { connection } from '#db/connection.server.ts'

const officers: StaffActor[] = []

/** Remembers an officer of this test file, so that the moments that close know what was declared. */
export function knowOfficer(officer: StaffActor): void {
  officers.push(officer)
}

/** Every officer known so far declares to have no interest in this moment, as one does before the first file. */
export async function everybodyDeclares(momentId: string): Promise<void> {
  await connection().pool.query(
    `insert into interest_declaration (id, moment_id, officer_id, officer_name, kind)
     select id::uuid, $1, officer, name, 'none' from unnest($2::text[], $3::text[], $4::text[]) as new(id, officer, name)
     on conflict do nothing`,
    [
      momentId,
      officers.map(() => randomUUID()),
      officers.map((officer) => officer.personId),
      officers.map((officer) => officer.personName),
    ],
  )
}
