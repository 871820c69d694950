import { SYSTEM } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { findAmendmentDocument } from '#db/queries/amendment.queries.ts'
import { findProvider } from '#db/queries/party.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { lockSignable, type Signable } from '../signable.server.ts'
import { askToSign, providerLink, tellProviderOf } from '../tell-about-agreement.server.ts'

/** Job: asks the signatories to sign a released amendment, or announces it; each mail goes once, also after a retry. */
export async function tellAmendment(place: { agreementId: string; amendmentId: string }): Promise<void> {
  await inTransaction(SYSTEM, async (db) => {
    const signable = await lockSignable(db, place)
    if (signable.amendment?.manner !== 'signed') return announce(db, signable)
    const provider = found(await findProvider(db, signable.agreement.provider_id))
    return askToSign(db, { ...signable, providerName: provider.legalName })
  })
}

async function announce(db: Db, { agreement, amendment, number }: Signable): Promise<void> {
  const { id, effective_on: startsOn, object_until: objectUntil } = found(amendment)
  const document = found(await findAmendmentDocument(db, id))
  await tellProviderOf(db, agreement, {
    message: 'amendment-announced',
    occasion: id,
    parameters: {
      amendmentNumber: number,
      agreementNumber: agreement.number,
      startsOn,
      objectUntil: objectUntil?.toISOString() ?? '',
      link: providerLink({ agreement, amendment }),
      attachments: [{ fileId: document.id, name: document.name }],
    },
  })
}
