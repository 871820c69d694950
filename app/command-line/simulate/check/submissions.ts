import { createHash } from 'node:crypto'
import { deskOf } from '../officer/assess.ts'
import { receiptOn } from '../provider/send-in.ts'
import { lastReceipt, type Provider, type Receipt } from '../record.ts'
import type { Round } from '../round.ts'

/** What the portal says now against what a provider was told when it pressed. */
export type SubmissionCheck = { lost: number; doubled: number; broken: string[] }

type Told = Extract<Provider['told'][number], { kind: 'in' }>

/**
 * Every receipt that was told is there, the same, and its hash is that of the content; one press gave one receipt; no
 * more receipts exist than were told; the last one counts; nothing was in at or after the closing.
 */
export async function checkSubmissions(round: Round, provider: Provider): Promise<SubmissionCheck> {
  const told = provider.told.filter((one): one is Told => one.kind === 'in')
  const results = await Promise.all(told.map((one) => checkReceipt(provider, one)))
  const problems = results.flat()
  const broken = [
    ...problems,
    ...told
      .filter(({ what, receipt }) => what === 'application' && Date.parse(receipt.submittedAt) >= round.closesAt)
      .map(({ receipt }) => `${receipt.number} is in at ${receipt.submittedAt}, which is not before the closing`),
    ...(await checkStanding(round, provider)),
  ]
  const twice = told.length - new Set(told.map(({ key }) => key)).size
  return { lost: results.filter((one) => one.length > 0).length, doubled: twice + beyond(told), broken }
}

async function checkReceipt(provider: Provider, { receipt }: Told): Promise<string[]> {
  const { client } = provider
  const page = await client.open(receipt.address)
  if (page.status !== 200) return [`${receipt.number} was told to be in, and its page answers ${String(page.status)}`]
  const now = receiptOn(page)
  const content = await client.open(`${receipt.address}/gegevens.json`)
  const hash = createHash('sha256').update(content.bytes).digest('hex')
  const counts = page.page.alerts.some((text) => text.includes('is ingediend'))
  return [
    ...(isSame(now, receipt) ? [] : [`${receipt.number} reads differently from what was told`]),
    ...(hash === receipt.sha256 ? [] : [`${receipt.number}: the content does not have the hash on the receipt`]),
    ...(counts === (lastReceipt(provider) === receipt)
      ? []
      : [`${receipt.number}: the page is wrong about whether it counts`]),
  ]
}

function isSame(one: Receipt, other: Receipt): boolean {
  return one.number === other.number && one.submittedAt === other.submittedAt && one.sha256 === other.sha256
}

/** Receipts are numbered per application: a higher number than were told means one too many. */
function beyond(told: readonly Told[]): number {
  const highest = Math.max(0, ...told.map(({ receipt }) => Number(receipt.number.split('-').at(-1))))
  return Math.max(0, highest - told.length)
}

/** The region sees the file of who is in, and of nobody else. */
async function checkStanding({ officers }: Round, provider: Provider): Promise<string[]> {
  const officer = officers[provider.plan.index % officers.length]
  const file = await officer?.client.open(deskOf(provider))
  const seen = file?.page.links.some(({ href }) => href.includes('/criteria/')) === true
  const isIn = lastReceipt(provider) !== undefined
  if (seen === isIn) return []
  const told = isIn ? 'that it is in' : 'nothing, or took it back'
  return [`${provider.number} was told ${told}, and the region ${seen ? 'reads' : 'does not read'} it`]
}
