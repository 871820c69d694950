import { z } from 'zod'
import { ELEMENT_NAMES, type Elements } from '#app/features/cost-price/cost-price.ts'
import type { TariffStatus } from '#app/features/tariff/tariff-version.ts'
import { centsText, euro, sumOf } from '#app/utils/money.ts'
import { WEIGHTINGS, type Choices } from './study.ts'

const decimal = z.string().regex(/^-?\d{1,9}(\.\d{1,8})?$/)
const element = z.object({ amount: decimal, reason: z.string() })

/** What the researcher proposes and on which choices it rests. */
export const tariffProposal = z.object({
  weighting: z.enum(WEIGHTINGS),
  assumptions: z.object({
    hours: decimal,
    overhead: decimal,
    mix: z
      .object({
        from: z.enum(['MBO', 'HBO', 'WO', 'WO+', 'WO++/KJP']),
        to: z.enum(['MBO', 'HBO', 'WO', 'WO+', 'WO++/KJP']),
        share: decimal,
      })
      .nullable(),
  }),
  elements: z.object({ a: element, b: element, c: element, d: element }),
  reason: z.string(),
  returnReason: z.string().default(''),
})
export type TariffProposal = z.infer<typeof tariffProposal>

/** The proposed tariff: the sum of its four elements, in cents. */
export function amountOf({ elements }: Pick<TariffProposal, 'elements'>): string {
  return centsText(sumOf(ELEMENT_NAMES.map((name) => elements[name].amount)))
}

/** The four elements without their reasons. */
export function amountsOf({ elements }: Pick<TariffProposal, 'elements'>): Elements {
  const cents = (name: keyof Elements) => centsText(euro(elements[name].amount))
  return { a: cents('a'), b: cents('b'), c: cents('c'), d: cents('d') }
}

export function choicesOf({ weighting, assumptions }: TariffProposal): Choices {
  return { weighting, assumptions }
}

/** Whoever acts on a study: the officer who proposed it, or another one. */
export type StudyRole = 'proposer' | 'other-officer'
export type StudyAction = 'change' | 'propose' | 'return' | 'adopt' | 'publish'

type Transition = { action: StudyAction; from: TariffStatus; to: TariffStatus; by: readonly StudyRole[] }

const EVERYBODY: readonly StudyRole[] = ['proposer', 'other-officer']

/** Who may do what when; whatever is not here is refused. */
export const STUDY_TRANSITIONS: readonly Transition[] = [
  { action: 'change', from: 'concept', to: 'concept', by: EVERYBODY },
  { action: 'propose', from: 'concept', to: 'proposed', by: EVERYBODY },
  { action: 'return', from: 'proposed', to: 'concept', by: EVERYBODY },
  { action: 'adopt', from: 'proposed', to: 'adopted', by: ['other-officer'] },
  { action: 'publish', from: 'adopted', to: 'published', by: EVERYBODY },
]

/** The status that follows, or undefined when this is not allowed. */
export function nextStudyStatus(action: StudyAction, from: TariffStatus, role: StudyRole): TariffStatus | undefined {
  return STUDY_TRANSITIONS.find((one) => one.action === action && one.from === from && one.by.includes(role))?.to
}

/** What this person may do with the study now, in the order of the table. */
export function studyActions(from: TariffStatus, role: StudyRole): StudyAction[] {
  return STUDY_TRANSITIONS.filter((one) => one.from === from && one.by.includes(role)).map(({ action }) => action)
}

/** Names of providers that occur in what would be published; compared without capitals and spaces. */
export function namesIn(texts: readonly string[], names: readonly string[]): string[] {
  const plain = (text: string) => text.toLocaleLowerCase('nl').replace(/[\s.,'’-]+/g, '')
  const all = texts.map(plain).join('|')
  return names.filter((name) => plain(name).length > 3 && all.includes(plain(name)))
}
