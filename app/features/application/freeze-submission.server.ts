import type { ProviderActor } from '#app/features/identity/actor.ts'
import { sha256Of } from '#app/utils/content-hash.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { enqueue } from '#db/queries/jobs.store.ts'
import { insertSubmission, nextSequence } from '#db/queries/submission.store.ts'
import type { Db } from '#db/transaction.ts'
import type { Dossier } from './read-dossier.server.ts'
import { frozenText, mayDeclare, receiptNumber, type Declaration, type FrozenSubmission } from './submission.ts'

/** One press of the button. The key was made with the page, so that a second press is known as the same one. */
export type SubmitCommand = {
  applicationId: string
  submissionId: string
  submissionKey: string
  signatoryIds: readonly string[]
}

export type Sending = {
  actor: ProviderActor
  command: SubmitCommand
  application: Dossier['application']
  /** The database clock, read under the lock that decided. */
  now: Date
}

/** Keeps what is sent in under its hash, writes the event and queues the receipt; the caller holds the locks. */
export async function freezeSubmission(db: Db, sending: Sending, frozen: FrozenSubmission): Promise<void> {
  const { actor, command, application, now } = sending
  const content = frozenText(frozen)
  const sequence = await nextSequence(db, application.id)
  const sent = { receiptNumber: receiptNumber(application.number, sequence), sha256: sha256Of(content) }
  const isNew = await insertSubmission(db, {
    id: command.submissionId,
    application_id: application.id,
    provider_id: application.provider_id,
    kind: frozen.repair ? 'repair' : 'application',
    sequence,
    receipt_number: sent.receiptNumber,
    submission_key: command.submissionKey,
    submitted_at: now,
    submitted_by: actor.personId,
    submitted_by_name: actor.personName,
    content,
    sha256: sent.sha256,
  })
  if (!isNew) throw keyUsed()
  const about = {
    subject: `application:${application.id}`,
    providerId: application.provider_id,
    visibility: 'shared',
  } as const
  if (frozen.repair) await recordEvent(db, { ...about, kind: 'repair.answered', payload: sent })
  else await recordEvent(db, { ...about, kind: 'application.submitted', payload: { ...sent, sequence } })
  await enqueue(db, 'issue-receipt', { submissionId: command.submissionId }, `issue-receipt:${command.submissionId}`)
}

/** The id of what this key sent in before; refused when that was another application. */
export function submissionIs(earlier: { id: string; application_id: string }, applicationId: string): string {
  if (earlier.application_id !== applicationId) throw keyUsed()
  return earlier.id
}

const keyUsed = () => new Refusal('conflict', [{ kind: 'submissionKeyUsed' }])

/** Who pressed the button and in whose name; refused when these people may not bind the provider. */
export function requireDeclaration(
  actor: ProviderActor,
  { signatories }: Pick<Dossier, 'signatories'>,
  signatoryIds: readonly string[],
): Declaration {
  if (!mayDeclare(signatories, signatoryIds))
    throw new Refusal('refused', [{ kind: 'signatoriesCannotBind', field: 'signatories' }])
  return {
    personName: actor.personName,
    signatories: signatories.filter((one) => signatoryIds.includes(one.id)).map((one) => one.name),
    statement: 'true-and-authorised',
  }
}
