import { machineNow } from '#app/utils/clock.server.ts'
import type { Provider } from '../record.ts'

/** Takes a submission back; a mail follows. */
export async function withdraw(provider: Provider): Promise<void> {
  const { client, application, organisation } = provider
  const page = await client.visit(`${application}/intrekken`)
  provider.withdrawnAt = machineNow().getTime()
  await client.submit(page, { button: /^Trek/ })
  provider.withdrawn = true
  provider.mails.push({ recipient: organisation.email, kind: 'application-withdrawn' })
}

/** Opens a withdrawn application again, to change and send in. */
export async function reopen(provider: Provider): Promise<void> {
  const { client, application } = provider
  await client.submit(await client.visit(`${application}/overzicht`), { button: /^Open weer/ })
  provider.toldBefore = provider.told.length
  provider.withdrawn = false
  provider.withdrawnAt = 0
}
