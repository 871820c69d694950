import { SYSTEM } from '#app/features/identity/actor.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { found } from '#app/utils/refusal.ts'
import { findAmendmentDocument } from '#db/queries/amendment.queries.ts'
import { findProvider } from '#db/queries/party.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { lockSignable, type Signable } from '../signable.server.ts'
import { tellProviderOf, tellSignatories } from '../tell-about-agreement.server.ts'

/** Job: asks the signatories to sign a released amendment, or announces it; each mail goes once, also after a retry. */
export async function tellAmendment(place: { agreementId: string; amendmentId: string }): Promise<void> {
  await inTransaction(SYSTEM, async (db) => {
    const signable = await lockSignable(db, place)
    await (signable.amendment?.manner === 'signed' ? askToSign(db, signable) : announce(db, signable))
  })
}

/** Where the provider finds an amendment. */
const amendmentLink = (agreementId: string, number: number): string =>
  `${publicUrl()}/overeenkomsten/${agreementId}/wijzigingen/${String(number)}`

async function askToSign(db: Db, { agreement, amendment, number }: Signable): Promise<void> {
  const provider = found(await findProvider(db, agreement.provider_id))
  const { id, number: sequence } = found(amendment)
  await tellSignatories(db, agreement.provider_id, (signatory) => ({
    message: 'agreement-to-sign',
    parameters: {
      providerName: provider.legalName,
      agreementNumber: number,
      link: amendmentLink(agreement.id, sequence),
    },
    onceKey: `agreement-to-sign:${id}:${signatory.id}`,
  }))
}

async function announce(db: Db, { agreement, amendment, number }: Signable): Promise<void> {
  const { id, number: sequence, effective_on: startsOn, object_until: objectUntil } = found(amendment)
  const document = found(await findAmendmentDocument(db, id))
  await tellProviderOf(db, agreement, {
    message: 'amendment-announced',
    occasion: id,
    parameters: {
      amendmentNumber: number,
      agreementNumber: agreement.number,
      startsOn,
      objectUntil: objectUntil?.toISOString() ?? '',
      link: amendmentLink(agreement.id, sequence),
      attachments: [{ fileId: document.id, name: document.name }],
    },
  })
}
