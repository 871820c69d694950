import type { StaffActor } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { findDeclared, listInterests } from '#db/queries/interest.queries.ts'
import type { Db } from '#db/transaction.ts'
import { interestRefusal } from './interest.ts'

/** The address where an officer declares interests, with the application that waits. */
export function declarationPage(momentId: string, applicationId?: string): string {
  const page = `/inkoop/momenten/${momentId}/belangen`
  return applicationId ? `${page}?aanmelding=${applicationId}` : page
}

/**
 * Ends with `forbidden` when this officer has an interest in the provider, and with `elsewhere-first` when the officer
 * was not asked yet in this moment.
 */
export async function requireNoInterest(
  db: Db,
  actor: StaffActor,
  of: { momentId: string; providerId: string; applicationId: string },
): Promise<void> {
  const reason = interestRefusal(await findDeclared(db, actor.personId, of.momentId), of.providerId)
  if (reason?.kind === 'assessment.interestDeclared') throw new Refusal('forbidden', [reason])
  if (reason) {
    throw new Refusal('elsewhere-first', [{ ...reason, target: declarationPage(of.momentId, of.applicationId) }])
  }
}

/** True when this officer declared an interest in the provider, in whichever moment. */
export async function hasTie(db: Db, actor: StaffActor, providerId: string): Promise<boolean> {
  return (await listInterests(db, actor.personId)).includes(providerId)
}

/** Ends with `forbidden` when this officer ever declared an interest in the provider; asks nobody to declare anything. */
export async function requireNoTie(db: Db, actor: StaffActor, providerId: string): Promise<void> {
  if (await hasTie(db, actor, providerId)) throw new Refusal('forbidden', [{ kind: 'assessment.interestDeclared' }])
}
