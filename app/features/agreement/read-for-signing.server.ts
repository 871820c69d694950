import type { ProviderActor } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { findAgreement, hasOpened } from '#db/queries/agreement.queries.ts'
import { listSignatories } from '#db/queries/party.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { pagesFor, PROVIDER_ACTS } from './agreement-acts.ts'
import { signatoryOf } from './agreement.policy.ts'
import { readAgreementIn } from './read-agreement.server.ts'
import { readLife } from './read-life.server.ts'
import { weightBefore } from './signing/signers.server.ts'

/** A released agreement as the provider sees it: whether the reader signs, has signed, or somebody else does. */
export function readForSigning(actor: ProviderActor, agreementId: string) {
  return inTransaction(actor, async (db) => {
    const agreement = await readAgreementIn(db, agreementId)
    // A draft is the region's own until a second lawyer releases it.
    found(agreement.frozenAt)
    const signatory = signatoryOf(actor, await listSignatories(db, actor.providerId))
    const signed = agreement.signatures.some((signature) => signature.personId === actor.personId)
    const shown = agreement.document?.sha256 ?? ''
    const role = signatory ? 'signatory' : actor.role === 'reader' ? undefined : 'colleague'
    return {
      agreement,
      life: await readLife(db, found(await findAgreement(db, agreementId))),
      acts: role ? pagesFor(PROVIDER_ACTS, agreement.state, [role]) : [],
      weight: await weightBefore({ party: 'provider', name: signatory?.name ?? actor.personName, at: agreement.now }),
      role: signed ? ('signed' as const) : signatory ? ('signatory' as const) : ('colleague' as const),
      hasOpened: await hasOpened(db, { agreementId, personId: actor.personId, sha256: shown }),
    }
  })
}
