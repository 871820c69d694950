import type { ApplicationStatus } from '#app/features/application/application.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { findAssignment, listOfficers } from '#db/queries/assignment.queries.ts'
import { assign, releaseAssignment } from '#db/queries/assignment.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { findDeclared } from '#db/queries/interest.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { lockAssessment, type Assessment } from './assessment-of.server.ts'

/** `from` and `to` are ids of officers; empty is the queue. */
export type AssignInput = { applicationId: string; from: string; to: string }

/**
 * Takes a file up, hands it over to a colleague, or puts it back in the queue. `conflict` when somebody else had it
 * meanwhile or it was decided; refuses a colleague who has an interest in the provider or is not of this desk.
 */
export function assignApplication(actor: StaffActor, { applicationId, from, to }: AssignInput): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { application } = await lockAssessment(db, actor, applicationId)
    const now = await findAssignment(db, applicationId)
    requireFree(application.status, now?.officer_id ?? '', from)
    const officer = to === '' ? null : await officerFor(db, { actor, to, application })
    await (officer ? assign(db, applicationId, officer) : releaseAssignment(db, applicationId))
    await recordEvent(db, {
      kind: 'application.assigned',
      subject: `application:${applicationId}`,
      providerId: application.provider_id,
      visibility: 'internal',
      payload: { from: now?.officer_name ?? null, to: officer?.name ?? null },
    })
  })
}

function requireFree(status: ApplicationStatus, now: string, from: string): void {
  if (now !== from) throw new Refusal('conflict', [{ kind: 'assessment.takenMeanwhile' }])
  if (!['draft', 'withdrawn', 'decided'].includes(status)) return
  throw new Refusal('conflict', [{ kind: 'assessment.notInThisStatus' }])
}

type Wanted = { actor: StaffActor; to: string; application: Assessment['application'] }

/** The officer who gets the file: somebody of this desk without an interest in the provider. */
async function officerFor(db: Db, { actor, to, application }: Wanted): Promise<{ id: string; name: string }> {
  if (to === actor.personId) return { id: actor.personId, name: actor.personName }
  const officer = found((await listOfficers(db)).find((one) => one.id === to))
  const { providerIds } = await findDeclared(db, officer.id, application.moment_id)
  if (!providerIds.includes(application.provider_id)) return officer
  throw new Refusal('refused', [{ kind: 'assessment.colleagueHasInterest', field: 'to', target: '#to' }])
}
