import type { ProviderActor } from '#app/features/identity/actor.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import type { SubmitCommand } from './freeze-submission.server.ts'
import { findFirstSignature, signTogether, type FirstSignature } from './joint-signature.server.ts'
import { openSubmission, requireComplete, sendIn, snapshotOf } from './prepare-submission.server.ts'
import type { Dossier } from './read-dossier.server.ts'

/** Signing for oneself: the signatory is whoever is signed in. */
export type JointCommand = Omit<SubmitCommand, 'signatoryIds'>

/**
 * Signs for somebody who may only sign together with another. The first signature is kept and sends nothing in; the
 * second, of another person, sends it in when it comes before the closing. Both sign the same content: whatever is
 * changed in between asks for both again. Gives no submission while it waits for the second.
 */
export function signJointly(
  actor: ProviderActor,
  command: JointCommand,
): Promise<{ submissionId: string | undefined }> {
  return inTransaction(actor, async (db) => {
    const inTime = await openSubmission(db, actor, { action: 'submit', command: { ...command, signatoryIds: [] } })
    if ('earlierId' in inTime) return { submissionId: inTime.earlierId }
    requireComplete(inTime)
    const { dossier } = inTime
    const snapshot = await snapshotOf(db, dossier)
    const declaration = await signTogether(db, actor, { dossier, snapshot })
    return declaration ? sendIn(db, inTime, { ...snapshot, declaration, repair: null }) : { submissionId: undefined }
  })
}

/** The first signature under what is filled in now; undefined when nobody signed this content. */
export async function findWaiting(db: Db, dossier: Dossier): Promise<FirstSignature | undefined> {
  if (dossier.application.status !== 'draft') return undefined
  return findFirstSignature(db, dossier.application.id, () => snapshotOf(db, dossier))
}
