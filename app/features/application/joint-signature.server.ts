import { randomUUID } from 'node:crypto'
import { signatoryOf } from '#app/features/agreement/agreement.policy.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { sha256Of } from '#app/utils/content-hash.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { insertConsent, listConsents } from '#db/queries/submission-consent.store.ts'
import { nextSequence } from '#db/queries/submission.store.ts'
import type { Db } from '#db/transaction.ts'
import type { Dossier } from './read-dossier.server.ts'
import { snapshotText, type Snapshot } from './snapshot.ts'
import type { Declaration } from './submission.ts'

type Signed = Pick<Dossier, 'application' | 'signatories'>

/**
 * Signs this content for the signatory that the actor is. Gives the declaration of both when another person signed the
 * same content before; undefined when this is the first signature, which is kept and sends nothing in.
 */
export async function signTogether(
  db: Db,
  actor: ProviderActor,
  { dossier, snapshot }: { dossier: Signed; snapshot: Snapshot },
): Promise<Declaration | undefined> {
  const signing = await signingOf(db, actor, { dossier, snapshot })
  if (!signing.other) {
    await keepFirst(db, actor, { dossier, signing })
    return undefined
  }
  const signatories = [signing.other.signatory_name, signing.signatory.name]
  return { personName: actor.personName, signatories, statement: 'true-and-authorised' }
}

/** The first of two signatures, while the second is awaited. */
export type FirstSignature = { by: string; at: Date; personId: string }

/** The first signature under exactly this content, for the submission that comes next. */
export async function findFirstSignature(
  db: Db,
  applicationId: string,
  makeSnapshot: () => Promise<Snapshot>,
): Promise<FirstSignature | undefined> {
  const consents = await listConsents(db, applicationId, await nextSequence(db, applicationId))
  if (consents.length === 0) return undefined
  const sha256 = sha256Of(snapshotText(await makeSnapshot()))
  const first = consents.find((consent) => consent.sha256 === sha256)
  return first && { by: first.signatory_name, at: first.given_at, personId: first.person_id }
}

type Signing = Awaited<ReturnType<typeof signingOf>>

async function signingOf(db: Db, actor: ProviderActor, { dossier, snapshot }: { dossier: Signed; snapshot: Snapshot }) {
  const signatory = signatoryOf(actor, dossier.signatories)
  if (!signatory) throw new Refusal('refused', [{ kind: 'notJointSignatory', field: 'signatories' }])
  const sha256 = sha256Of(snapshotText(snapshot))
  const sequence = await nextSequence(db, dossier.application.id)
  const consents = await listConsents(db, dossier.application.id, sequence)
  const other = consents.find(
    (one) => one.sha256 === sha256 && one.person_id !== actor.personId && one.signatory_id !== signatory.id,
  )
  return { signatory, sha256, sequence, other }
}

type First = { dossier: Signed; signing: Signing }

async function keepFirst(db: Db, actor: ProviderActor, { dossier, signing }: First): Promise<void> {
  const { application } = dossier
  const isNew = await insertConsent(db, {
    id: randomUUID(),
    application_id: application.id,
    provider_id: application.provider_id,
    sequence: signing.sequence,
    signatory_id: signing.signatory.id,
    signatory_name: signing.signatory.name,
    person_id: actor.personId,
    sha256: signing.sha256,
  })
  if (!isNew) return
  await recordEvent(db, {
    kind: 'application.signed-first',
    subject: `application:${application.id}`,
    providerId: application.provider_id,
    visibility: 'shared',
    payload: { name: signing.signatory.name, sha256: signing.sha256 },
  })
}
