import type { Answer } from '../http/client.ts'
import type { Provider } from '../record.ts'
import { passingAnswer, shortAnswer } from './answers.ts'
import { addEvidence } from './evidence.ts'
import { uploadWorkbook } from './workbook.ts'

/** Two products in two segments: day care and ambulatory help. */
export const PRODUCTS = ['41N11', '45N21'] as const

/** Begins the one application for the moment with this name; the second press of a double click finds the same one. */
export async function begin(provider: Provider, momentId: string): Promise<void> {
  const { client } = provider
  const page = await client.visit(`/aanmeldingen/start/${momentId}`)
  const presses = provider.plan.index % 5 === 0 ? 2 : 1
  const begun = await Promise.all(Array.from({ length: presses }, () => client.submit(page, { button: /^Begin/ })))
  provider.application = begun[0]?.address.split('?')[0] ?? ''
  provider.number = /[A-Z]{2}-\d+/.exec(begun[0]?.page.heading ?? '')?.[0] ?? ''
}

/** Fills in everything, page by page. */
export async function fillIn(provider: Provider): Promise<void> {
  const { client, application } = provider
  await client.submit(await client.visit(`${application}/organisatie`), { button: /klopt/ })
  await chooseProducts(provider)
  await stateFacts(provider)
  await answerQuestions(provider)
  await uploadWorkbook(provider)
}

async function chooseProducts({ client, application }: Provider): Promise<void> {
  let page = await client.submit(await client.visit(`${application}/producten`), { typed: { products: PRODUCTS } })
  for (const code of PRODUCTS) {
    if (!page.address.endsWith(`/producten/${code}`)) page = await client.visit(`${application}/producten/${code}`)
    page = await client.submit(page, {
      typed: { municipalities: everyChoice(page, 'municipalities'), capacity: '12', waitingWeeks: '3' },
    })
  }
}

/** Every value that a page offers for a field. */
function everyChoice({ page }: Answer, name: string): string[] {
  return page.forms.flatMap((form) => form.fields.filter((field) => field.name === name).map((field) => field.value))
}

async function stateFacts({ client, application, plan }: Provider): Promise<void> {
  const large = plan.index % 3 === 0
  await client.submit(await client.visit(`${application}/gegevens`), {
    typed: {
      referenceYearClients: large ? '60' : '12',
      referenceYearVolume: large ? '450.000,50' : '90.000,00',
      willingToGrow: 'yes',
      willingToLeadTransformation: 'no',
    },
  })
}

/** Goes through the list of questions; saving one opens the next, as the page does. */
async function answerQuestions(provider: Provider): Promise<void> {
  const { client, application } = provider
  const list = await client.visit(`${application}/vragen`)
  const addresses = [
    ...new Set(list.page.links.map(({ href }) => href).filter((href) => /\/vragen\/[\w-]+$/.test(href))),
  ]
  let page: Answer | undefined
  for (const address of addresses) {
    if (page?.address !== address) page = await client.visit(address)
    page = await answerQuestion(provider, page)
  }
}

async function answerQuestion(provider: Provider, page: Answer): Promise<Answer> {
  const { client, plan } = provider
  const criterionId = page.address.split('/').at(-1) ?? ''
  const typed = shortAnswer(plan, criterionId) ?? passingAnswer(criterionId)
  const requests = page.page.forms
    .flatMap((form) => form.buttons)
    .flatMap(({ value }) => /^evidence:(.+)$/.exec(value)?.[1] ?? [])
  const next = await client.submit(page, { typed, button: /^Opslaan/ })
  for (const evidenceId of requests) await addEvidence(provider, `${page.address}/bewijs/${evidenceId}`)
  return next
}
