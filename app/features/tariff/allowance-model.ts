import { findValue, type CostPriceReference, type ReferenceValue } from '#app/features/cost-price/reference.ts'
import { centsText, euro } from '#app/utils/money.ts'

const MONTHLY = [
  'pocketMoney6to11',
  'pocketMoney12up',
  'fosterAllowance0to8',
  'fosterAllowance9to11',
  'fosterAllowance12to15',
  'fosterAllowance16to17',
  'fosterAllowance18up',
] as const
const DAILY = ['fosterSurchargePerDay'] as const
const MONTHS = 12
const DAYS_PER_YEAR = 365

/** An amount that is passed on to a young person or a foster parent, per month as published and per 24 hours as a tariff. */
export type Allowance = ReferenceValue & { perMonth: string | null; perDay: string }

/** Pocket and clothing money and the foster allowance: month x 12 : 365, half up to cents. */
export function allowanceModel(reference: CostPriceReference): Allowance[] {
  return [
    ...MONTHLY.flatMap((key) => findValue(reference, key) ?? []).map((one) => ({
      ...one,
      perMonth: centsText(euro(one.value)),
      perDay: centsText(euro(one.value).times(MONTHS).dividedBy(DAYS_PER_YEAR)),
    })),
    ...DAILY.flatMap((key) => findValue(reference, key) ?? []).map((one) => ({
      ...one,
      perMonth: null,
      perDay: centsText(euro(one.value)),
    })),
  ]
}
