import type { ProviderActor } from '#app/features/identity/actor.ts'
import { canBindProvider } from '#app/features/party/provider.ts'
import { organisationSchema } from '#app/features/party/provider.schema.ts'
import { found, Refusal, type Reason } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { findProvider, listSignatories } from '#db/queries/party.queries.ts'
import { markFactsConfirmed } from '#db/queries/party.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { lockForEditing } from './lock-for-editing.server.ts'

/** Confirms for this application that the facts of the organisation and its signatories are right and complete. */
export function confirmOrganisation(actor: ProviderActor, applicationId: string): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { application } = await lockForEditing(db, actor, { applicationId })
    const provider = found(await findProvider(db, application.provider_id))
    const signatories = await listSignatories(db, provider.id)
    const reasons: Reason[] = [
      ...(organisationSchema.safeParse(provider.facts).success ? [] : [{ kind: 'organisationIncomplete' }]),
      ...(canBindProvider(signatories) ? [] : [{ kind: 'signatoriesIncomplete' }]),
    ]
    if (reasons.length > 0) throw new Refusal('refused', reasons)
    await markFactsConfirmed(db, provider.id)
    await recordEvent(db, {
      kind: 'provider.facts-confirmed',
      subject: `application:${application.id}`,
      providerId: provider.id,
      visibility: 'shared',
      payload: {},
    })
  })
}
