import { ownerQuery, type Visitor } from '../fixtures/test.ts'
import { signInAs } from './people.ts'

/** Those who can sign in on the sign-in page; a simulated round has people of the same name. */
const DEMO_PERSON = `identity."user" where name = $2 and email like '%openhuis.example'`

/** Makes somebody of the demo region a colleague at another provider; gives the way to end it. */
export async function represent(name: string, providerId: string): Promise<() => Promise<void>> {
  await ownerQuery(
    `insert into membership (provider_id, person_id, role)
     select $1, id, 'administrator' from ${DEMO_PERSON}`,
    [providerId, name],
  )
  return async () => {
    await ownerQuery(`delete from membership where provider_id = $1 and person_id = (select id from ${DEMO_PERSON})`, [
      providerId,
      name,
    ])
  }
}

/** As `represent`, with the authority to sign, alone or jointly; who could sign before no longer can. */
export async function signFor(
  names: readonly string[],
  providerId: string,
  authority: 'alone' | 'jointly' = 'alone',
): Promise<() => Promise<void>> {
  await ownerQuery('update signatory set removed_at = clock_timestamp() where provider_id = $1', [providerId])
  const ends: (() => Promise<void>)[] = []
  for (const name of names) {
    ends.push(await represent(name, providerId))
    await ownerQuery(
      `insert into signatory (id, provider_id, name, function, email, authority)
       select gen_random_uuid(), $1, name, 'Bestuurder', email, $3 from ${DEMO_PERSON}`,
      [providerId, name, authority],
    )
  }
  return async () => {
    for (const end of ends) await end()
  }
}

/** Signs in as a colleague of this provider and goes to a page of it. */
export async function signInFor(
  visitor: Visitor,
  name: string,
  { provider, address }: { provider: string; address: string },
): Promise<void> {
  await signInAs(visitor, name)
  await visitor.go(`/organisatie-kiezen?naar=${encodeURIComponent(address)}`)
  await visitor.press(`Werk voor ${provider}`)
}
