import type { Provider } from '../record.ts'
import { addEvidence } from './evidence.ts'
import { prepareSending, sendIn } from './send-in.ts'

/** Reads what the region asks and until when; with `answer` adds what is asked and sends it in. */
export async function readRepair(provider: Provider, answer: boolean): Promise<void> {
  const { client, application, organisation } = provider
  provider.mails.push({ recipient: organisation.email, kind: 'repair-requested' })
  const page = await client.visit(`${application}/herstel`)
  provider.repairDue = page.page.fact(/^Tot$|^Tot en met$|^Aanvullen kan tot$/) ?? ''
  if (!answer) return
  const places = page.page.links.map(({ href }) => href).filter((href) => href.includes('/vragen/'))
  for (const place of new Set(places)) await mend(provider, place)
  await sendIn(provider, [await prepareSending(provider, 'repair')], 'repair')
}

async function mend(provider: Provider, place: string): Promise<void> {
  const question = await provider.client.visit(place)
  const requests = question.page.forms
    .flatMap((form) => form.buttons)
    .flatMap(({ value }) => /^evidence:(.+)$/.exec(value)?.[1] ?? [])
  const address = question.address.split('?')[0] ?? ''
  for (const evidenceId of requests)
    await addEvidence(provider, `${address}/bewijs/${evidenceId}`, 'Hersteld bewijsstuk')
}
