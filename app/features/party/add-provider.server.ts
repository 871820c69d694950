import { randomUUID } from 'node:crypto'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { isStaff } from '#db/queries/identity.queries.ts'
import { saveMembership } from '#db/queries/membership.store.ts'
import { insertProvider } from '#db/queries/registration.store.ts'
import { inTransaction } from '#db/transaction.ts'

export type NewProvider = { kvkNumber: string; legalName: string }
type Founder = { personId: string; name: string }

/**
 * Adds a provider with its first administrator, in one transaction with the audit trail. Throws `refused` when
 * the KVK number is registered already, `forbidden` for somebody of the region.
 */
export async function addProvider({ kvkNumber, legalName }: NewProvider, founder: Founder): Promise<string> {
  const id = randomUUID()
  await inTransaction(SYSTEM, async (db) => {
    if (await isStaff(db, founder.personId)) throw new Refusal('forbidden', [{ kind: 'staffCannotJoin' }])
    const added = await insertProvider(db, { id, kvkNumber, legalName })
    if (!added) throw new Refusal('refused', [{ kind: 'kvkRegistered', field: 'kvkNumber', target: '#kvkNumber' }])
    await saveMembership(db, { providerId: id, personId: founder.personId, role: 'administrator' })
    const about = { subject: `provider:${id}`, providerId: id, visibility: 'shared' } as const
    await recordEvent(db, { ...about, kind: 'provider.registered', payload: { kvkNumber } })
    const joined = { name: founder.name, role: 'administrator' }
    await recordEvent(db, { ...about, kind: 'colleague.joined', payload: joined })
  })
  return id
}
