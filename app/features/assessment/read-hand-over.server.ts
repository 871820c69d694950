import type { StaffActor } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { listOfficers } from '#db/queries/assignment.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { readAssessment } from './read-assessment.server.ts'

/** Into whose hands this file can go. */
export async function readHandOver(actor: StaffActor, applicationId: string) {
  const { header, file } = await readAssessment(actor, applicationId)
  if (!file) throw new Refusal('not-found', [{ kind: 'notFound' }])
  const officers = await inTransaction(actor, listOfficers)
  return {
    header,
    own: header.assignedTo === actor.personId,
    me: actor.personId,
    colleagues: officers.filter((one) => one.id !== actor.personId && one.id !== header.assignedTo),
  }
}
