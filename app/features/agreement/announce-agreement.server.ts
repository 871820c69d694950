import { SYSTEM } from '#app/features/identity/actor.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { found } from '#app/utils/refusal.ts'
import { listMandates } from '#db/queries/agreement.queries.ts'
import type { Jobs } from '#db/queries/jobs.store.ts'
import { tell } from '#db/queries/notification.store.ts'
import { findProvider, listColleagues } from '#db/queries/party.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { documentOf, lockSignable, pageOf, signaturesOn, turnOf, type Signable } from './signable.server.ts'

type Announced = Signable & {
  providerName: string
  id: string
  startsOn: string
  page: string
  document: 'agreement' | 'amendment'
}

/**
 * Job: tells who is at turn after a signature on an agreement or an amendment. Each mail has its own key, so that a retry
 * mails nobody twice.
 */
export async function announceAgreement(place: Jobs['announce-agreement']): Promise<void> {
  await inTransaction(SYSTEM, async (db) => {
    const announced = await describe(db, await lockSignable(db, place))
    const turn = await turnOf(db, announced, await signaturesOn(db, announced))
    const { in_force_at: inForceAt } = announced.amendment ?? announced.agreement
    if (turn === 'region') await tellMandateHolders(db, announced)
    if (inForceAt) await tellProvider(db, announced)
  })
}

async function describe(db: Db, signable: Signable): Promise<Announced> {
  const { agreement, amendment } = signable
  const provider = found(await findProvider(db, agreement.provider_id))
  return {
    ...signable,
    providerName: provider.legalName,
    id: amendment?.id ?? agreement.id,
    startsOn: amendment?.effective_on ?? agreement.starts_on,
    page: pageOf(signable),
    document: amendment ? 'amendment' : 'agreement',
  }
}

async function tellMandateHolders(db: Db, { id, number, providerName, page, document }: Announced): Promise<void> {
  for (const mandate of await listMandates(db)) {
    await tell(db, {
      personId: mandate.id,
      providerId: null,
      recipient: mandate.email,
      message: 'agreement-to-countersign',
      parameters: { providerName, agreementNumber: number, document, link: `${publicUrl()}/juridisch/${page}` },
      locale: 'nl',
      onceKey: `agreement-to-countersign:${id}:${mandate.id}`,
    })
  }
}

async function tellProvider(db: Db, announced: Announced): Promise<void> {
  const { agreement, id, number, providerName, startsOn, page, document } = announced
  const file = found(await documentOf(db, announced))
  for (const colleague of await listColleagues(db, agreement.provider_id)) {
    await tell(db, {
      personId: colleague.id,
      providerId: agreement.provider_id,
      recipient: colleague.email,
      message: 'agreement-in-force',
      parameters: {
        providerName,
        agreementNumber: number,
        document,
        startsOn,
        link: `${publicUrl()}/${page}`,
        attachments: [{ fileId: file.id, name: file.name }],
      },
      locale: 'nl',
      onceKey: `agreement-in-force:${id}:${colleague.id}`,
    })
  }
}
