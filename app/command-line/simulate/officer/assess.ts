import type { Answer } from '../http/client.ts'
import type { Typed } from '../http/form.ts'
import { SHORT } from '../provider/answers.ts'
import { PRODUCTS } from '../provider/apply.ts'
import type { Provider } from '../record.ts'
import type { Officer } from './sign-in.ts'

type Verdict = { outcome: 'met' | 'not-met'; reason: string; products: readonly string[] }

const MET: Verdict = { outcome: 'met', reason: '', products: [] }
/** The same words for the same shortcoming, whoever judges. */
const REASONS = {
  refused: 'U heeft geen geldig kwaliteitscertificaat en u laat niet zien dat u een gelijkwaardig systeem gebruikt.',
  repair: 'Uw polisblad is niet te lezen. Daardoor is niet te zien of u genoeg verzekerd bent.',
  partly: 'Uw ervaring gaat niet over ambulante hulp. Voor dat product is zij niet aangetoond.',
} as const
const LAST_PRODUCT = PRODUCTS[1]

/** What an officer finds on this criterion of this provider; `repaired` once its repair is in. */
function verdictOn({ plan }: Provider, criterionId: string, repaired: boolean): Verdict {
  const asksRepair = plan.fate === 'repaired' || plan.fate === 'repair-unanswered'
  if (plan.fate === 'refused' && criterionId === SHORT.refused)
    return { outcome: 'not-met', reason: REASONS.refused, products: [] }
  if (asksRepair && !repaired && criterionId === SHORT.repair)
    return { outcome: 'not-met', reason: REASONS.repair, products: [] }
  if (plan.fate === 'partly' && criterionId === SHORT.partly)
    return { outcome: 'not-met', reason: REASONS.partly, products: [LAST_PRODUCT] }
  return MET
}

/** As the form takes it: products are named only when it is about some of them. */
function typedAs({ outcome, reason, products }: Verdict): Typed {
  if (outcome === 'met') return { outcome, reason }
  return { outcome, reason, shortcoming: 'content', ...(products.length > 0 ? { products } : {}) }
}

/** The pages of one application at the procurement desk. */
export const deskOf = ({ application }: Pick<Provider, 'application'>) => `/inkoop${application}`

/** Opens a page of a file; whoever has not declared interests in this moment is asked first. */
async function visitFile({ client }: Officer, address: string): Promise<Answer> {
  const page = await client.visit(address)
  if (!page.address.includes('/belangen')) return page
  await client.submit(page, { button: /^Ik heb geen/ })
  return client.visit(address)
}

/** Whoever judges in a moment says first that there is no interest in anybody who applied. */
export async function declareNoInterest({ client }: Officer, momentId: string): Promise<void> {
  await client.submit(await client.visit(`/inkoop/momenten/${momentId}/belangen`), { button: /^Ik heb geen/ })
}

/** Reads a file from its first open criterion to its last; saving one opens the next. */
export async function judge(officer: Officer, provider: Provider, repaired = false): Promise<void> {
  const { client } = officer
  const file = await visitFile(officer, deskOf(provider))
  const open = openCriteria(file, provider, repaired)
  let page: Answer | undefined
  for (const address of open) {
    if (page?.address !== address) page = await client.visit(address)
    const verdict = verdictOn(provider, criterionOf(address), repaired)
    page = await client.submit(page, { typed: typedAs(verdict), button: /^Bewaar/ })
  }
}

/** What still asks for a verdict: what the portal did not pass by itself, or after a repair what was repaired. */
function openCriteria({ page }: Answer, provider: Provider, repaired: boolean): string[] {
  const rows = new Map(page.rows.map((cells) => [cells[0]?.split(' ')[0] ?? '', cells.at(-1) ?? '']))
  const addresses = [...new Set(page.links.map(({ href }) => href).filter((href) => href.includes('/criteria/')))]
  return addresses.filter((address) => {
    const id = criterionOf(address)
    if (repaired) return id === SHORT.repair
    return (rows.get(id) ?? '').includes('Te beoordelen') || verdictOn(provider, id, repaired).outcome === 'not-met'
  })
}

const criterionOf = (address: string) => address.split('?')[0]?.split('/').at(-1) ?? ''

/** Asks the one repair of what was found not met. */
export async function askRepair(officer: Officer, provider: Provider): Promise<void> {
  const { client } = officer
  const page = await visitFile(officer, `${deskOf(provider)}/herstel`)
  const words = 'Voeg een leesbaar polisblad toe waarop het verzekerde bedrag staat.'
  const checked = await client.submit(page, {
    typed: { criteria: SHORT.repair, [`words.${SHORT.repair}`]: words },
    button: /^Controleer/,
  })
  await client.submit(checked, { button: /^Vraag/ })
}

/** Tries to propose a decision; gives whether the portal took it. */
export async function tryToPropose(officer: Officer, provider: Provider): Promise<boolean> {
  const { client } = officer
  const page = await visitFile(officer, `${deskOf(provider)}/voorstel`)
  if (!page.page.forms.some((form) => form.buttons.some(({ text }) => text.startsWith('Stel')))) return false
  return (await client.send(page, { button: /^Stel/ })).status < 400
}

/** The second officer: an own verdict on every refused criterion first, then confirms. */
export async function confirm(officer: Officer, provider: Provider): Promise<void> {
  const { client } = officer
  const address = `${deskOf(provider)}/vaststellen`
  let page = await visitFile(officer, address)
  const unread = page.page.links.map(({ href }) => href).filter((href) => href.includes('/criteria/'))
  for (const criterion of new Set(unread)) {
    const verdict = verdictOn(provider, criterionOf(criterion), provider.plan.fate === 'repaired')
    await client.submit(await client.visit(criterion), { typed: typedAs(verdict), button: /^Bewaar/ })
  }
  if (unread.length > 0) page = await client.visit(address)
  await client.submit(page, { button: /^Stel/ })
}

/** Lets every decision that is ready leave at once; says why the others follow later when the page asks. */
export async function sendDecisions({ client }: Officer, momentId: string): Promise<void> {
  const page = await client.visit(`/inkoop/momenten/${momentId}/besluiten`)
  const waits = page.page.forms.some((form) => form.fields.some(({ name }) => name === 'restReason'))
  const checked = await client.submit(page, {
    typed: waits ? { restReason: 'Van deze aanmeldingen loopt de hersteltermijn nog.' } : {},
    button: /^Kijk na/,
  })
  await client.submit(checked, { button: /^Verstuur/ })
}

/** Confirms the category that the rules gave, when there is one. */
export async function confirmCategory({ client }: Officer, provider: Provider): Promise<boolean> {
  const page = await client.open(`${deskOf(provider)}/categorie`)
  if (page.status === 404) return false
  await client.submit(page, { button: /^Stel/ })
  return true
}
