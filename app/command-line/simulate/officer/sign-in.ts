import { DEMO_ACCOUNTS } from '#app/features/identity/demo-accounts.ts'
import type { StaffDesk } from '#app/features/identity/actor.ts'
import { newClient, type Client, type Traffic } from '../http/client.ts'

/** Somebody of the region with a browser of their own. */
export type Officer = { name: string; client: Client }

/** Signs in everybody of this desk, with the second factor; in the demo region the page shows the code. */
export async function signInDesk(base: URL, traffic: Traffic, desk: StaffDesk): Promise<Officer[]> {
  const accounts = DEMO_ACCOUNTS.filter((account) => account.desk === desk)
  const officers: Officer[] = []
  for (const { name, email, password } of accounts) {
    const client = newClient(base, traffic)
    const asked = await client.submit(await client.visit('/inloggen'), {
      typed: { email, password },
      button: /^Inloggen$/,
    })
    const code = /code is (\d{6})/.exec(asked.page.text)?.[1]
    if (!code) throw new Error(`the page of the second factor shows no code: the simulation needs the demo region`)
    await client.submit(asked, { typed: { code } })
    officers.push({ name, client })
  }
  return officers
}
