import { recordEvent } from '#db/queries/audit.store.ts'
import { listDueSuccessions } from '#db/queries/amendment.queries.ts'
import { saveKvkNumber } from '#db/queries/party.store.ts'
import type { Db } from '#db/transaction.ts'

/**
 * Part of a job: from the first day of an amendment that names a legal successor (article 3.20) the provider is registered
 * under the number of that successor, and everything of it goes on. Not while another provider has that number. A second
 * run changes nothing.
 */
export async function takeOverKvkNumbers(db: Db): Promise<void> {
  for (const { provider_id: providerId, agreement_id: agreementId, from, to } of await listDueSuccessions(db)) {
    await saveKvkNumber(db, providerId, to)
    await recordEvent(db, {
      kind: 'provider.succeeded',
      subject: `provider:${providerId}`,
      providerId,
      visibility: 'shared',
      payload: { from, to, agreementId },
    })
  }
}
