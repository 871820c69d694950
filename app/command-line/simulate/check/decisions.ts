import { setTimeout as pause } from 'node:timers/promises'
import { procedureContentNoordLimburg } from '#db/reference-data/noord-limburg/procedure-content.ts'
import type { Answer } from '../http/client.ts'
import type { Fate } from '../plan.ts'
import { PRODUCTS } from '../provider/apply.ts'
import { lastReceipt, type Provider } from '../record.ts'

export type Outcome = 'admitted' | 'partly' | 'refused'
/** What one provider reads about its decision; `day` is when it was taken, as the page says it. */
export type ReadDecision = { outcome: Outcome; day: string; broken: string[] }

const OUTCOMES: Partial<Record<Fate, Outcome>> = {
  met: 'admitted',
  repaired: 'admitted',
  refused: 'refused',
  partly: 'partly',
}
const HEADINGS: readonly (readonly [Outcome, RegExp])[] = [
  ['refused', /U bent niet toegelaten/],
  ['partly', /U bent toegelaten voor een deel/],
  ['admitted', /U bent toegelaten/],
]
const LETTER = { tries: 120, pauseMs: 1_000 }
const PUBLISHED = procedureContentNoordLimburg.criteria.map(({ id }) => id)

/** Opens the decision and its letter; undefined when nothing was decided for this provider. */
export async function readDecision(provider: Provider): Promise<ReadDecision | undefined> {
  const { client, application, number, plan } = provider
  const address = `${application}/besluit`
  const page = await client.open(address)
  const outcome = HEADINGS.find(([, reads]) => reads.test(page.page.text))?.[0]
  if (!outcome) return undefined
  const broken = [
    ...(lastReceipt(provider) ? [] : [`${number} got a decision without being in`]),
    ...(OUTCOMES[plan.fate] === outcome ? [] : [`${number} was judged as '${plan.fate}' and reads '${outcome}'`]),
    ...refusedProducts(page).flatMap(({ code, words }) =>
      PUBLISHED.some((id) => words.includes(`Eis ${id}`))
        ? []
        : [`${number}: ${code} is refused without a published criterion`],
    ),
    ...(await letterProblems(provider, address)),
  ]
  return { outcome, day: dayOf(page), broken }
}

/** The products that the page calls refused, each with the words under its heading. */
function refusedProducts({ page }: Answer): { code: string; words: string }[] {
  const from = page.text.indexOf('Besluit per product')
  const places = PRODUCTS.map((code) => ({ code, at: page.text.indexOf(`${code} `, from) })).filter(({ at }) => at >= 0)
  places.sort((a, b) => a.at - b.at)
  return places
    .map(({ code, at }, index) => ({ code, words: page.text.slice(at, places[index + 1]?.at) }))
    .filter(({ words }) => words.includes('Niet toegelaten'))
}

const dayOf = ({ page }: Answer) => (page.fact(/^Besloten op$/) ?? '').replace(/ om .*$/, '')

async function letterProblems({ client, number }: Provider, address: string): Promise<string[]> {
  for (let tries = 0; tries < LETTER.tries; tries += 1) {
    const { page } = await client.visit(address)
    const link = page.links.find(({ href }) => href.startsWith('/bestanden/'))
    if (link) {
      const letter = await client.visit(link.href)
      return new TextDecoder().decode(letter.bytes.subarray(0, 5)) === '%PDF-'
        ? []
        : [`${number}: the letter is no PDF`]
    }
    await pause(LETTER.pauseMs)
  }
  return [`${number}: the letter did not come`]
}
