import fc from 'fast-check'
import type { AgreementParameters, AgreementProduct } from '#app/features/agreement/agreement.schema.ts'
import type { Amended, AmendmentChange } from '#app/features/agreement/amendment/change.ts'

const CODES = ['41N11', '44N01', '44N02', '45N21'] as const

export const contractedProduct = (code: string, tariff = '50.00'): AgreementProduct => ({
  code,
  name: `Product ${code}`,
  segment: '4',
  unit: 'hour',
  tariff,
  municipalities: ['0983'],
  startsOn: '2027-01-01',
})

/** What a signed agreement keeps, as far as amendments look at it. */
export function agreementParameters(
  products = [contractedProduct('41N11'), contractedProduct('45N21')],
): AgreementParameters {
  return {
    products,
    contract: {
      provider: { name: 'Zwirrel', kvk: '12345678', address: 'Straat 1, 5911 AA Venlo' },
      category: { letter: 'B', reasons: ['Omvang'], meetingsPerYear: 2 },
      terms: {
        startsOn: '2026-01-01',
        endsOn: '2030-12-31',
        extensionYears: 4,
        extendedUntil: '2034-12-31',
        extensionNoticeMonths: 12,
        evaluationAfterYears: 3,
        providerNoticeMonths: 6,
        clientNoticeMonths: 6,
      },
    },
  }
}

const code = fc.constantFrom(...CODES)
const cents = fc.integer({ min: 1, max: 99_999 }).map((amount) => (amount / 100).toFixed(2))
const day = fc
  .record({ month: fc.integer({ min: 0, max: 23 }), day: fc.integer({ min: 1, max: 28 }) })
  .map(({ month, day: of }) => {
    const two = (value: number) => String(value).padStart(2, '0')
    return `20${String(27 + Math.floor(month / 12))}-${two((month % 12) + 1)}-${two(of)}`
  })

const change: fc.Arbitrary<AmendmentChange> = fc.oneof(
  fc
    .uniqueArray(fc.record({ code, name: fc.constant('x'), from: cents, to: cents }), {
      selector: (one) => one.code,
      minLength: 1,
    })
    .map((tariffs) => ({ kind: 'tariffs' as const, tariffs })),
  fc
    .record({
      added: fc.uniqueArray(fc.tuple(code, cents), { selector: ([one]) => one, maxLength: 2 }),
      dropped: fc.uniqueArray(fc.record({ code, name: fc.constant('x'), endsOn: day }), {
        selector: (one) => one.code,
        maxLength: 2,
      }),
    })
    .map(({ added, dropped }) => ({
      kind: 'products' as const,
      added: added.map(([of, tariff]) => contractedProduct(of, tariff)),
      dropped: dropped.filter((one) => !added.some(([of]) => of === one.code)),
    })),
  fc
    .constantFrom('A', 'B', 'C')
    .map((to) => ({ kind: 'category' as const, from: 'B', to, reasons: ['Omvang'], meetingsPerYear: 4 })),
  day.map((until) => ({ kind: 'suspension' as const, until })),
)

/** Any amendments of one agreement, numbered, in the order in which they were agreed. */
export const anyAmended = (): fc.Arbitrary<Amended[]> =>
  fc
    .array(fc.record({ effectiveOn: day, change }), { maxLength: 8 })
    .map((all) => all.map((one, index) => ({ ...one, number: index + 1 })))
