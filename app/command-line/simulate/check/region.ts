import { signInDesk } from '../officer/sign-in.ts'
import { lastReceipt, type Provider } from '../record.ts'
import type { Round } from '../round.ts'

/** What must hold for the whole moment: one application each, the same terms for all, a whole audit trail. */
export async function checkRegion(round: Round): Promise<string[]> {
  const [single, register, audit] = await Promise.all([oneEach(round), checkRegister(round), checkAudit(round)])
  return [...single, ...register, ...audit, ...sameTerm(round.providers), ...serverErrors(round)]
}

/** The list of its applications shows one for this moment, however often somebody pressed "begin". */
async function oneEach({ providers, moment }: Round): Promise<string[]> {
  const counts = await Promise.all(
    providers.map(async ({ client, organisation, application }) => {
      const { page } = await client.visit('/aanmeldingen')
      const own = page.rows.filter((cells) => cells.some((cell) => cell === moment.name)).length
      const linked = page.links.some(({ href }) => href === application)
      return own === 1 && linked ? [] : [`${organisation.kvkNumber} has ${String(own)} applications in this moment`]
    }),
  )
  return counts.flat()
}

/** Nobody stands twice in the public register, and nobody of this round stands there before an agreement is in force. */
async function checkRegister({ visitor, providers }: Round): Promise<string[]> {
  const { bytes } = await visitor.visit('/api/v1/admitted-providers')
  const { items } = JSON.parse(new TextDecoder().decode(bytes)) as { items: { kvkNumber: string }[] }
  const numbers = items.map(({ kvkNumber }) => kvkNumber)
  const own = new Set(providers.map(({ organisation }) => organisation.kvkNumber))
  return [
    ...(new Set(numbers).size === numbers.length ? [] : ['a provider stands twice in the public register']),
    ...numbers
      .filter((number) => own.has(number))
      .map((number) => `${number} stands in the register without agreement`),
  ]
}

async function checkAudit({ base, traffic }: Round): Promise<string[]> {
  const [admin] = await signInDesk(base, traffic, 'admin')
  const page = await admin?.client.visit('/beheer')
  return page?.page.alerts.some((text) => text.includes('auditspoor is ongeschonden')) === true
    ? []
    : ['the audit trail is not whole, says the page of the administrator']
}

/** Everybody who was asked to repair has the same term. */
function sameTerm(providers: readonly Provider[]): string[] {
  const terms = new Set(providers.flatMap(({ repairDue }) => (repairDue === '' ? [] : [repairDue])))
  return terms.size <= 1 ? [] : [`repair terms differ: ${[...terms].join(' / ')}`]
}

function serverErrors({ traffic }: Round): string[] {
  return [...new Set(traffic.errors)]
    .filter((line) => !line.startsWith('503'))
    .map((line) => `the portal answered ${line}`)
}

/** Providers whose application is in now, by what they were told. */
export const countIn = (providers: readonly Provider[]) => providers.filter((provider) => lastReceipt(provider)).length
