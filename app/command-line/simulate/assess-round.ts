import {
  askRepair,
  confirm,
  confirmCategory,
  declareNoInterest,
  judge,
  sendDecisions,
  tryToPropose,
} from './officer/assess.ts'
import type { Officer } from './officer/sign-in.ts'
import { readRepair } from './provider/repair.ts'
import { lastReceipt, type Provider } from './record.ts'
import { inStage, type Round } from './round.ts'

/** A file with the officer who reads it first and the colleague who confirms. */
type File = { provider: Provider; first: Officer; second: Officer }

const asksRepair = ({ plan }: Provider) => plan.fate === 'repaired' || plan.fate === 'repair-unanswered'

/** Every file in: first reading, repairs, proposals, confirmations; then all decisions at once, and the categories that follow. */
export async function assess(round: Round): Promise<void> {
  const files = filesOf(round)
  const width = round.officers.length
  for (const officer of round.officers) await declareNoInterest(officer, round.moment.id)
  await inStage(round, { name: 'first reading', items: files, width }, async ({ provider, first }) => {
    await judge(first, provider)
    if (asksRepair(provider)) await askRepair(first, provider)
  })
  const repairs = files.filter(({ provider }) => asksRepair(provider))
  await inStage(round, { name: 'repairs', items: repairs, width }, async ({ provider, first }) => {
    const answers = provider.plan.fate === 'repaired'
    await readRepair(provider, answers)
    if (answers) await judge(first, provider, true)
  })
  await inStage(round, { name: 'decisions', items: files, width }, (file) => decide(round, file))
  await sendDecisions(officerAt(round.officers, 0), round.moment.id)
  const sent = files.filter(({ provider }) => provider.plan.fate !== 'repair-unanswered')
  await inStage(round, { name: 'categories', items: sent, width }, async ({ provider, second }) => {
    const { email } = provider.organisation
    provider.mails.push({ recipient: email, kind: 'decision' })
    if (await confirmCategory(second, provider)) provider.mails.push({ recipient: email, kind: 'category-confirmed' })
  })
}

function filesOf({ providers, officers }: Round): File[] {
  const staying = providers.filter((provider) => lastReceipt(provider))
  return staying.map((provider, index) => ({
    provider,
    first: officerAt(officers, index),
    second: officerAt(officers, index + 1),
  }))
}

function officerAt(officers: readonly Officer[], index: number): Officer {
  const officer = officers[index % officers.length]
  if (!officer) throw new Error('nobody works at the procurement desk')
  return officer
}

async function decide({ broken }: Round, { provider, first, second }: File): Promise<void> {
  const { fate } = provider.plan
  const proposed = await tryToPropose(first, provider)
  if (fate === 'repair-unanswered') {
    if (proposed) broken.push(`${provider.number}: a decision is proposed while its repair term runs`)
    return
  }
  if (!proposed) throw new Error(`${provider.number}: no decision can be proposed`)
  await confirm(second, provider)
}
