import type { Term } from '#app/features/cost-price/cost-price.ts'
import { findValue, type CostPriceReference, type ReferenceValue } from '#app/features/cost-price/reference.ts'
import { given, plainTerm, result, type ExactTerm } from '#app/features/cost-price/terms.ts'
import { centsText, euro } from '#app/utils/money.ts'

const VALUES = [
  'tripKilometres',
  'tripCostPerKilometre',
  'tripHours',
  'tripDriverHour',
  'tripPassengers',
  'tripOverhead',
] as const
type TripValue = (typeof VALUES)[number]

/** What one single trip costs one young person, opened into its terms, with every number it rests on. */
export type TripModel = { amount: string; explanation: Term; values: ReferenceValue[] }

/**
 * T = (kilometres x cost per kilometre + hours x cost of the driver) / (1 - overhead) / passengers: transport of a group
 * by the provider itself. Undefined while the reference data lack one of the numbers.
 */
export function tripModel(reference: CostPriceReference): TripModel | undefined {
  const values = VALUES.flatMap((key) => findValue(reference, key) ?? [])
  if (values.length < VALUES.length) return undefined
  const term = (key: TripValue): ExactTerm => {
    const value = values.find((one) => one.key === key)
    return { ...given(key, value?.label ?? key, value?.value, value?.unit ?? 'number'), reference: key }
  }
  const [kilometres, perKilometre, hours, driverHour, passengers, overhead] = VALUES.map(term) as Six
  const vehicle = result(
    { key: 'trip.vehicle', label: 'Voertuig', unit: 'euro', formula: 'kilometers x kosten per kilometer' },
    kilometres.value.times(perKilometre.value),
    [kilometres, perKilometre],
  )
  const driver = result(
    { key: 'trip.driver', label: 'Chauffeur', unit: 'euro', formula: 'uren x loonkosten per uur' },
    hours.value.times(driverHour.value),
    [hours, driverHour],
  )
  const whole = vehicle.value.plus(driver.value).dividedBy(euro(1).minus(overhead.value))
  const formula = '(voertuig + chauffeur) : (1 - overhead) : jeugdigen per rit'
  const trip = result(
    { key: 'trip', label: 'Kosten per enkele reis', unit: 'euro', formula },
    euro(centsText(whole.dividedBy(passengers.value))),
    [vehicle, driver, overhead, passengers],
  )
  return { amount: centsText(trip.value), explanation: plainTerm(trip, () => undefined), values }
}
type Six = [ExactTerm, ExactTerm, ExactTerm, ExactTerm, ExactTerm, ExactTerm]
