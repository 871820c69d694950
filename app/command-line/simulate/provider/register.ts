import { waitForMail } from '../postbox.ts'
import type { Provider } from '../record.ts'

/** Registers, follows the link in the mail, chooses a password, and fills in the organisation once. */
export async function register(provider: Provider): Promise<void> {
  const { client, organisation } = provider
  const { kvkNumber, legalName, name, email } = organisation
  const sent = await client.send(await client.visit('/registreren'), { typed: { kvkNumber, legalName, name, email } })
  if (sent.status === 429)
    throw new Error(
      `The portal takes no more registrations from this address for now: ${sent.page.alerts[0] ?? ''} Start it with REGISTRATIONS_PER_HOUR=1000 for a simulation.`,
    )
  if (sent.status >= 400) throw new Error(`registering is refused: ${sent.page.alerts.join(' | ')}`)
  provider.mails.push({ recipient: email, kind: 'verify-email' })
  const mail = await waitForMail(client, { recipient: email, kind: 'verify-email' })
  const confirm = await client.visit(linkTo(mail.page.links, '/bevestigen'))
  await client.submit(confirm, { typed: { password: organisation.password } })
  await fillInOrganisation(provider)
}

/** The path of the first link that goes there; links in mails are absolute. */
function linkTo(links: readonly { href: string }[], path: string): string {
  const found = links.find(({ href }) => href.includes(path))
  if (!found) throw new Error(`there is no link to ${path}`)
  return found.href.replace(/^https?:\/\/[^/]+/, '')
}

async function fillInOrganisation({ client, organisation }: Provider): Promise<void> {
  const { rsin, iban, name, email } = organisation
  await client.submit(await client.visit('/organisatie/gegevens'), {
    typed: {
      legalForm: 'bv',
      rsin,
      iban,
      'address.street': 'Verzonnenlaan',
      'address.houseNumber': '7',
      'address.postalCode': '5911 AB',
      'address.town': 'Venlo',
      'contact.name': name,
      'contact.email': email,
      'contact.phone': '077 000 0007',
    },
  })
  await client.submit(await client.visit('/organisatie/tekenbevoegden'), {
    typed: { name, jobTitle: 'Bestuurder', email, authority: 'alone' },
  })
}
