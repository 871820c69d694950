import { SYSTEM } from '#app/features/identity/actor.ts'
import { readEnv } from '#app/utils/env.server.ts'
import { found } from '#app/utils/refusal.ts'
import { findAgreement, findCurrentDocument, listMandates, listSignatures } from '#db/queries/agreement.queries.ts'
import { tell } from '#db/queries/notification.store.ts'
import { listColleagues } from '#db/queries/party.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { stateOf } from './state-of.ts'

type Announced = NonNullable<Awaited<ReturnType<typeof findAgreement>>>

/** Job: tells who is at turn after a signature. Each mail has its own key, so that a retry mails nobody twice. */
export async function announceAgreement({ agreementId }: { agreementId: string }): Promise<void> {
  await inTransaction(SYSTEM, async (db) => {
    const agreement = found(await findAgreement(db, agreementId))
    const state = stateOf(agreement, await listSignatures(db, agreementId))
    if (state === 'to-countersign') await tellMandateHolders(db, agreement)
    if (state === 'in-force') await tellProvider(db, agreement)
  })
}

async function tellMandateHolders(db: Db, agreement: Announced): Promise<void> {
  for (const mandate of await listMandates(db)) {
    await tell(db, {
      personId: mandate.id,
      providerId: null,
      recipient: mandate.email,
      message: 'agreement-to-countersign',
      parameters: {
        providerName: agreement.provider_name,
        agreementNumber: agreement.number,
        link: `${readEnv().PUBLIC_URL ?? ''}/juridisch/overeenkomsten/${agreement.id}`,
      },
      locale: 'nl',
      onceKey: `agreement-to-countersign:${agreement.id}:${mandate.id}`,
    })
  }
}

async function tellProvider(db: Db, agreement: Announced): Promise<void> {
  const document = found(await findCurrentDocument(db, agreement.id))
  for (const colleague of await listColleagues(db, agreement.provider_id)) {
    await tell(db, {
      personId: colleague.id,
      providerId: agreement.provider_id,
      recipient: colleague.email,
      message: 'agreement-in-force',
      parameters: {
        providerName: agreement.provider_name,
        agreementNumber: agreement.number,
        startsOn: agreement.starts_on,
        link: `${readEnv().PUBLIC_URL ?? ''}/overeenkomsten/${agreement.id}`,
        attachments: [{ fileId: document.id, name: document.name }],
      },
      locale: 'nl',
      onceKey: `agreement-in-force:${agreement.id}:${colleague.id}`,
    })
  }
}
