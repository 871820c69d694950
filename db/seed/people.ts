import { randomUUID } from 'node:crypto'
import type { ProviderActor, StaffActor } from '#app/features/identity/actor.ts'
import { createDemoAccount } from '#app/features/identity/create-account.server.ts'
import { DEMO_ACCOUNTS, type DemoAccount, type DemoTask } from '#app/features/identity/demo-accounts.ts'
import type { Signatory } from '#app/features/party/provider.ts'
import { connection } from '#db/connection.server.ts'
import { grantMandate } from '#db/queries/agreement.store.ts'
import { inTransaction } from '#db/transaction.ts'
import { SYSTEM } from '#app/features/identity/actor.ts'
import type { SeededProvider } from './providers.ts'

/** Everybody who does something in the demonstration region. */
export type People = {
  staff: (task: DemoTask) => [StaffActor, ...StaffActor[]]
  /** The people who may sign for a provider, in order; the first fills in the application. */
  of: (provider: Pick<SeededProvider, 'id'>) => [ProviderActor, ...ProviderActor[]]
}

const MANDATE = 'Directeur MGR'

/** Makes the accounts of the sign-in page, and a person without a password for every other signatory. */
export async function seedPeople(providers: readonly SeededProvider[]): Promise<People> {
  const ids = new Map<string, string>()
  for (const account of DEMO_ACCOUNTS) ids.set(account.email, (await createDemoAccount(account)).personId)
  const staff = DEMO_ACCOUNTS.flatMap((account) => staffActor(account, ids))
  for (const { actor, task } of staff) {
    if (task === 'mandateHolder') await inTransaction(SYSTEM, (db) => grantMandate(db, actor.personId, MANDATE))
  }
  const actors = new Map<string, ProviderActor[]>()
  for (const provider of providers) {
    actors.set(
      provider.id,
      provider.signatories.map((signatory) => providerActor(provider, signatory, ids)),
    )
  }
  await insertPersons([...actors.values()].flat().filter((actor) => !ids.has(actor.email)))
  return {
    staff: (task) => atLeastOne(staff.filter((one) => one.task === task).map((one) => one.actor)),
    of: ({ id }) => atLeastOne(actors.get(id) ?? []),
  }
}

function atLeastOne<Item>(items: Item[]): [Item, ...Item[]] {
  const [first, ...rest] = items
  if (first === undefined) throw new Error('nobody here')
  return [first, ...rest]
}

function staffActor(account: DemoAccount, ids: ReadonlyMap<string, string>): { actor: StaffActor; task: DemoTask }[] {
  if (account.desk === 'provider') return []
  const { name, email, desk, task } = account
  return [{ actor: { desk: 'staff', personId: ids.get(email) ?? '', personName: name, email, desks: [desk] }, task }]
}

function providerActor(
  { id: providerId }: SeededProvider,
  { name: personName, email }: Signatory,
  ids: ReadonlyMap<string, string>,
): ProviderActor {
  const personId = ids.get(email) ?? randomUUID()
  return { desk: 'provider', personId, personName, email, providerId, role: 'administrator' }
}

async function insertPersons(actors: readonly ProviderActor[]): Promise<void> {
  const column = (key: 'personId' | 'personName' | 'email' | 'providerId') => actors.map((actor) => actor[key])
  await connection().pool.query(
    `insert into identity."user" (id, name, email, "emailVerified")
     select *, true from unnest($1::text[], $2::text[], $3::text[])`,
    [column('personId'), column('personName'), column('email')],
  )
  await connection().pool.query(
    `insert into membership (provider_id, person_id, role)
     select *, 'administrator' from unnest($1::uuid[], $2::text[])`,
    [column('providerId'), column('personId')],
  )
}
