/** What a provider does before the closing. */
export const COURSES = ['submits', 'resubmits', 'withdraws', 'never', 'late'] as const
export type Course = (typeof COURSES)[number]

/** How its file goes when it is in. The same shortcoming gets the same treatment from every officer. */
export const FATES = ['met', 'repaired', 'repair-unanswered', 'refused', 'partly'] as const
export type Fate = (typeof FATES)[number]

/** How the button is pressed in the rush. */
export const MANNERS = ['once', 'double-click', 'lost-connection', 'two-tabs'] as const
export type Manner = (typeof MANNERS)[number]

/** What one provider is going to do; everything follows from its number. */
export type ProviderPlan = {
  index: number
  course: Course
  fate: Fate
  manner: Manner
  /** Milliseconds before the closing at which the button is pressed; negative: after it. */
  pressBefore: number
}

/** Shares of all providers; what is left over submits once, meets everything, and presses once. */
const COURSE_SHARES: Partial<Record<Course, number>> = { resubmits: 0.06, withdraws: 0.04, never: 0.04, late: 0.05 }
const FATE_SHARES: Partial<Record<Fate, number>> = {
  repaired: 0.08,
  'repair-unanswered': 0.02,
  refused: 0.06,
  partly: 0.05,
}
const MANNER_SHARES: Partial<Record<Manner, number>> = {
  'double-click': 0.16,
  'lost-connection': 0.1,
  'two-tabs': 0.04,
}

/** The smallest round in which everything happens at least once. */
export const FEWEST_PROVIDERS = 12

/** How long the rush before the closing lasts, in milliseconds: the last minute, unless told otherwise. */
export const RUSH_MS = 60_000

/** The plans of this many providers. The same number gives the same plans, whoever runs it. */
export function plansFor(providers: number, rushMs = RUSH_MS): ProviderPlan[] {
  const courses = dealt<Course>(providers, COURSE_SHARES, 'submits')
  const stays = courses.map((course) => course === 'submits' || course === 'resubmits')
  const fates = dealt<Fate>(stays.filter(Boolean).length, FATE_SHARES, 'met')
  const manners = dealt<Manner>(stays.filter(Boolean).length, MANNER_SHARES, 'once')
  let place = 0
  return courses.map((course, index) => {
    const own = stays[index] ? place++ : -1
    return {
      index,
      course,
      fate: fates[spread(own, fates.length, 7)] ?? 'met',
      manner: manners[spread(own, manners.length, 3)] ?? 'once',
      pressBefore:
        course === 'late'
          ? lateBy(index)
          : Math.round((pressBefore(spread(index, providers, 11), providers) * rushMs) / RUSH_MS),
    }
  })
}

/** Every kind at least once, the rest by share; then mixed, so that equal ones do not stand together. */
function dealt<Kind extends string>(count: number, shares: Partial<Record<Kind, number>>, rest: Kind): Kind[] {
  const kinds = Object.entries(shares) as [Kind, number][]
  const cards = kinds.flatMap(([kind, share]) =>
    Array.from({ length: Math.max(1, Math.round(count * share)) }, () => kind),
  )
  const all = [...cards.slice(0, count), ...Array.from({ length: Math.max(0, count - cards.length) }, () => rest)]
  return all.map((_, index) => all[spread(index, count, 5)] ?? rest)
}

/** Another place for each place: steps of `stride` around the circle, a stride that shares no factor with `count`. */
export function spread(index: number, count: number, stride: number): number {
  if (index < 0 || count === 0) return -1
  const step = [stride, stride + 2, stride + 4, stride + 6, 1].find((one) => greatestDivisor(one, count) === 1) ?? 1
  return (index * step) % count
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}

/** Where the presses lie in the last minute: half of them in the last ten seconds, some in the last 100 ms. */
const RUSH: readonly (readonly [upTo: number, from: number, to: number])[] = [
  [0.2, 58_000, 30_000],
  [0.5, 30_000, 10_000],
  [0.84, 10_000, 2_500],
  [0.96, 2_500, 400],
  [0.98, 400, 100],
  [1, 100, 5],
]

function pressBefore(place: number, providers: number): number {
  const share = (place + 0.5) / providers
  let begin = 0
  for (const [upTo, from, to] of RUSH) {
    if (share <= upTo) return Math.round(from + ((share - begin) / (upTo - begin)) * (to - from))
    begin = upTo
  }
  return 0
}

const lateBy = (index: number) => -(20 + (index % 9) * 450)
