import type { Client } from '../http/client.ts'
import type { Provider } from '../record.ts'

/** How many providers walk the addresses of their neighbour. */
const WALKERS = 6
const SUBPAGES = ['', '/organisatie', '/gegevens', '/producten', '/vragen', '/kostprijs', '/overzicht', '/indienen']
const LATER_PAGES = ['/intrekken', '/herstel', '/besluit', '/categorie', '/kostprijs/werkboek.xlsx']

/** Some providers open every address of their neighbour; each must answer as if it did not exist. */
export async function checkIsolation(providers: readonly Provider[]): Promise<string[]> {
  const known = providers.filter(({ application }) => application !== '')
  const step = Math.max(1, Math.floor(known.length / WALKERS))
  const broken = known
    .filter((_, index) => index % step === 0)
    .slice(0, WALKERS)
    .map(async (walker) => {
      const neighbour = known[(known.indexOf(walker) + 1) % known.length]
      return neighbour && neighbour !== walker ? walk(walker, neighbour) : []
    })
  return (await Promise.all(broken)).flat()
}

async function walk(walker: Provider, neighbour: Provider): Promise<string[]> {
  const broken: string[] = []
  for (const address of await addressesOf(neighbour)) {
    const { status } = await walker.client.open(address)
    if (status !== 404 && status !== 403)
      broken.push(`${walker.number} opens ${address} of ${neighbour.number}: ${String(status)}`)
  }
  const desk = await walker.client.open(`/inkoop${neighbour.application}`)
  if (desk.status !== 403 && desk.status !== 404) broken.push(`${walker.number} opens a page of the region`)
  return broken
}

/** The pages of an application, and every receipt and file that its own pages link to. */
async function addressesOf({ client, application, told }: Provider): Promise<string[]> {
  const pages = [...SUBPAGES, ...LATER_PAGES].map((page) => `${application}${page}`)
  const receipts = told.flatMap((one) =>
    one.kind === 'in' ? [one.receipt.address, `${one.receipt.address}/gegevens.json`] : [],
  )
  const files = await Promise.all(
    [`${application}/overzicht`, ...receipts.slice(0, 1)].map((page) => filesOn(client, page)),
  )
  return [...new Set([...pages, ...receipts, ...files.flat()])]
}

async function filesOn(client: Client, address: string): Promise<string[]> {
  const { page, status } = await client.open(address)
  return status === 200 ? page.links.map(({ href }) => href).filter((href) => href.startsWith('/bestanden/')) : []
}
