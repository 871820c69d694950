import { calculateCostPrices } from '#app/features/cost-price/calculate-cost-price.ts'
import type { WorkbookInput } from '#app/features/cost-price/cost-price.schema.ts'
import type { ProductUnit } from '#app/features/cost-price/cost-price.ts'
import { rollUp } from '#app/features/tariff-study/point.ts'
import type { StudyPoint } from '#app/features/tariff-study/study.ts'
import { costPriceProduct, plausibleInput } from './cost-price-input.ts'

const known = new Map<string, StudyPoint>()

/** The cost price of one provider as a study takes it, made of a whole workbook. */
export function studyPoint(
  place: number,
  change: Partial<StudyPoint> = {},
  { unit = 'hour', input = plausibleInput([unit]) }: { unit?: ProductUnit; input?: WorkbookInput } = {},
): StudyPoint {
  const key = JSON.stringify([unit, input])
  const point = known.get(key) ?? calculatedPoint(unit, input)
  known.set(key, point)
  const ids = {
    submissionId: `submission-${String(place)}`,
    applicationId: `application-${String(place)}`,
    providerId: `provider-${String(place)}`,
  }
  return { ...point, ...ids, ...change }
}

function calculatedPoint(unit: ProductUnit, input: WorkbookInput): StudyPoint {
  const rolled = rollUp({ input, costPrices: calculateCostPrices(input, [costPriceProduct(unit)]) })
  const [point] = rolled?.points ?? []
  if (!rolled || !point) throw new Error('nothing was calculated')
  const { clientBound, notClientBound, otherDirect, housing, levels, price, volume } = point
  return {
    unit,
    clientBound,
    notClientBound,
    otherDirect,
    housing,
    levels,
    price,
    volume,
    overheadShare: rolled.overheadShare,
    riskShare: rolled.riskShare,
    indexShare: rolled.indexShare,
    submissionId: '',
    applicationId: '',
    providerId: '',
    capacity: 10,
    size: 'large',
    cao: 'jeugdzorg',
    kind: 'company',
    excluded: false,
  }
}

/** Providers whose cost prices lie an even step apart, from so many euros up; other costs make the difference. */
export function studyPoints(count: number, change: (place: number) => Partial<StudyPoint> = () => ({})): StudyPoint[] {
  return Array.from({ length: count }, (_, place) =>
    studyPoint(place, { otherDirect: String(3 + place), ...change(place) }),
  )
}
