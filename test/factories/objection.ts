import { giveVerdict } from '#app/features/assessment/give-verdict.server.ts'
import { lodgeObjection } from '#app/features/assessment/lodge-objection.server.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import type { SubmittedApplication } from './application.ts'
import { confirmAndTake, proposedApplication } from './officer.ts'

/** A provider that was refused on GE-1 by these two. */
export async function refusedApplication(first: StaffActor, second: StaffActor) {
  const made = await proposedApplication(first, { 'GE-1': { reason: 'Het uittreksel is te oud.' } })
  await giveVerdict(second, {
    applicationId: made.applicationId,
    criterionId: 'GE-1',
    outcome: 'not-met',
    reason: 'Te oud.',
    products: [],
    internalNote: 'onder ons',
    rowVersion: 0,
  })
  return { ...made, decisionId: await confirmAndTake(second, made) }
}

/** A letter as a document with an objection. */
export const pdf = { field: 'file', name: 'brief.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n% een brief') }

/** Lodges an objection against the decision on this application, with one document. */
export function lodgeObjectionOf(made: Pick<SubmittedApplication, 'actor' | 'applicationId'>, given: object = {}) {
  return lodgeObjection(made.actor, {
    applicationId: made.applicationId,
    grounds: 'De datum staat op bladzijde 2.',
    files: [pdf],
    ...given,
  })
}
