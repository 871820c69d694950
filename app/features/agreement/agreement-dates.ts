import { z } from 'zod'
import { addMonths, addYears } from '#app/utils/calendar.ts'
import type { Amended } from './amendment/change.ts'
import type { AgreementParameters } from './agreement.schema.ts'
import type { AgreementState } from './agreement.ts'

/** What happens on a day in the life of an agreement. */
const AGREEMENT_DATES = [
  'sign-by',
  'starts',
  'amendment',
  'product-ends',
  'suspension-ends',
  'evaluation',
  'extension-notice',
  'ends',
  'destroy',
] as const
export type AgreementDateKind = (typeof AGREEMENT_DATES)[number]
export type AgreementDate = { kind: AgreementDateKind; day: string }

/** The dated facts of an agreement; days in Amsterdam. */
export type DatedAgreement = {
  state: AgreementState
  startsOn: string
  endsOn: string
  /** The last day on which the provider can sign. */
  signBy: string | null
  destroyFrom: string | null
  parameters: AgreementParameters
  /** The amendments that hold. */
  amendments: readonly Pick<Amended, 'effectiveOn' | 'change'>[]
  /** True when it was decided how and when it ends. */
  endDecided: boolean
}

const terms = z.object({
  terms: z.object({ evaluationAfterYears: z.int(), extensionYears: z.int(), extensionNoticeMonths: z.int() }),
})

/**
 * The days that count for one agreement. What can still be signed has its last day to sign; what is in force its
 * start, evaluation, last day to tell about an extension, and end. All have the day from which they may be destroyed.
 */
export function agreementDates(agreement: DatedAgreement): AgreementDate[] {
  const dates: AgreementDate[] = []
  if (agreement.state === 'to-sign' && agreement.signBy) dates.push({ kind: 'sign-by', day: agreement.signBy })
  if (agreement.state === 'in-force') dates.push(...whileInForce(agreement))
  if (agreement.destroyFrom) dates.push({ kind: 'destroy', day: agreement.destroyFrom })
  return dates
}

function whileInForce({ startsOn, endsOn, parameters, amendments, endDecided }: DatedAgreement): AgreementDate[] {
  const dates: AgreementDate[] = [
    { kind: 'starts', day: startsOn },
    { kind: 'ends', day: endsOn },
    ...amendments.flatMap(ofAmendment),
  ]
  const parsed = terms.safeParse(parameters.contract)
  if (!parsed.success) return dates
  const { evaluationAfterYears, extensionYears, extensionNoticeMonths } = parsed.data.terms
  dates.push({ kind: 'evaluation', day: addYears(startsOn, evaluationAfterYears) })
  const extended = amendments.some(({ change }) => change.kind === 'extension')
  if (extensionYears > 0 && !extended && !endDecided)
    dates.push({ kind: 'extension-notice', day: addMonths(endsOn, -extensionNoticeMonths) })
  return dates
}

/** The first day of an amendment, and what it ends later. */
function ofAmendment({ effectiveOn, change }: Pick<Amended, 'effectiveOn' | 'change'>): AgreementDate[] {
  const dates: AgreementDate[] = [{ kind: 'amendment', day: effectiveOn }]
  if (change.kind === 'suspension') dates.push({ kind: 'suspension-ends', day: change.until })
  if (change.kind === 'products')
    dates.push(...change.dropped.map(({ endsOn }) => ({ kind: 'product-ends' as const, day: endsOn })))
  return dates
}

/** An agreement as a calendar names it. */
export type Named = { id: string; number: string; providerName: string }
/** The agreements for which the same happens on the same day. */
export type CalendarDay = AgreementDate & { agreements: Named[] }

/** Days in order, with for each what happens and to which agreements, by name. */
export function calendarDays(all: readonly (Named & { dates: readonly AgreementDate[] })[]): CalendarDay[] {
  const days = new Map<string, CalendarDay>()
  for (const { id, number, providerName, dates } of all) {
    for (const { kind, day } of dates) {
      const key = `${day} ${String(AGREEMENT_DATES.indexOf(kind))}`
      const known = days.get(key) ?? { kind, day, agreements: [] }
      known.agreements.push({ id, number, providerName })
      days.set(key, known)
    }
  }
  for (const day of days.values()) day.agreements.sort((a, b) => a.providerName.localeCompare(b.providerName, 'nl'))
  return [...days].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, day]) => day)
}
