import { plausibleOrganisation, plausibleProduct } from '#test/factories/cost-price-input.ts'
import { answersOfInput } from '#app/features/cost-price/typed/answers-of-input.ts'
import type { Visitor } from '../fixtures/test.ts'

const products = [plausibleProduct('daypart', '41N11'), plausibleProduct('hour', '45N21')]
const plausible = answersOfInput({ organisation: plausibleOrganisation(), products })

/** Types the plausible answers in every place of the page that is open, as a Dutch person writes them. */
export async function typeAnswers(visitor: Visitor, pageId: string): Promise<void> {
  for (const [key, answer] of Object.entries(plausible[pageId] ?? {})) {
    const place = visitor.page.locator(`[name="${key}"]`)
    if ((await place.count()) === 0) continue
    const isChoice = await place.evaluate((element) => element.tagName === 'SELECT')
    if (isChoice) await place.selectOption(answer).catch(() => place.selectOption({ index: 1 }))
    else await place.fill(dutch(key, answer))
  }
}

/** Decimals with a comma; what lies between 0 and 1 in a place for a share is written as percentage. */
function dutch(key: string, answer: string): string {
  if (!/^\d+(\.\d+)?$/.test(answer) || key.endsWith('.scale')) return answer
  const isShare =
    /Share$|share$|Premium$|Allowance$|Bonus$|Budget$|Costs$|occupancy$|irregularHours$|^org\.(index|riskAnd)/
  const isAmount = /minimumHoliday|materialCosts|travelCosts|otherClientCosts|housingCosts|carerAllowance/
  if (!isShare.test(key) || isAmount.test(key)) return answer.replace('.', ',')
  return `${String(Math.round(Number(answer) * 1_000_000) / 10_000).replace('.', ',')}%`
}
