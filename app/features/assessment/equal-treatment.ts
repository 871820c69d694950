import type { Shortcoming } from './shortcoming.ts'

/** What the region did with a shortcoming: let it pass, counted it, or asked to repair it. */
export type Treatment = 'met' | 'not-met' | 'repair-asked'

/** How one application was treated on one criterion where something fell short. */
export type TreatedCase = {
  applicationId: string
  number: string
  providerId: string
  providerName: string
  criterionId: string
  shortcoming: Shortcoming
  /** Tells one `other` from another; empty for the rest. */
  shortcomingWords: string
  /** After a repair of this criterion a case is compared with other repaired cases only. */
  round: 'as-submitted' | 'after-repair'
  treatment: Treatment
  /** What the officer wrote to the provider. */
  words: string
  officerName: string
  at: Date
}

/** Equal cases that were treated differently. `cases` in order of application number. */
export type Difference = Pick<TreatedCase, 'criterionId' | 'shortcoming' | 'shortcomingWords' | 'round'> & {
  /** Names what the cases have in common. */
  key: string
  /** Names these very cases with their treatment: a stated reason is about them and nothing else. */
  fingerprint: string
  cases: TreatedCase[]
}

/**
 * Lists where equal cases of one moment were treated differently: the same criterion and the same kind of shortcoming
 * in the same round, with more than one treatment. The order of `cases` does not matter. It compares treatment with
 * treatment, never one provider with another. Which products a verdict is about is not compared.
 */
export function equalTreatment(cases: readonly TreatedCase[]): Difference[] {
  const groups = new Map<string, TreatedCase[]>()
  for (const one of cases) {
    const key = keyOf(one)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups]
    .filter(([, group]) => new Set(group.map((one) => one.treatment)).size > 1)
    .sort(([a], [b]) => compare(a, b))
    .map(([key, group]) => differenceOf(key, group))
}

/** The cases of other applications that are equal to a case of this one on this criterion, in order of number. */
export function equalCases(cases: readonly TreatedCase[], applicationId: string, criterionId: string): TreatedCase[] {
  const own = cases.filter((one) => one.applicationId === applicationId && one.criterionId === criterionId)
  const keys = new Set(own.map(keyOf))
  return cases
    .filter((one) => one.applicationId !== applicationId && keys.has(keyOf(one)))
    .toSorted((a, b) => compare(a.number, b.number))
}

function differenceOf(key: string, group: readonly TreatedCase[]): Difference {
  const cases = group.toSorted((a, b) => compare(a.number, b.number) || compare(a.applicationId, b.applicationId))
  const [first] = cases as [TreatedCase, ...TreatedCase[]]
  const { criterionId, shortcoming, shortcomingWords, round } = first
  const fingerprint = cases
    .map((one) => `${one.applicationId}=${one.treatment}`)
    .sort(compare)
    .join(' ')
  return { key, fingerprint, criterionId, shortcoming, shortcomingWords, round, cases }
}

function keyOf({ criterionId, shortcoming, shortcomingWords, round }: TreatedCase): string {
  return [criterionId, round, shortcoming, wordsKey(shortcomingWords)].join('|')
}

/** Words as one compares them: capitals and white space make no other shortcoming. */
function wordsKey(words: string): string {
  return words.toLocaleLowerCase('nl').replace(/\s+/g, ' ').trim()
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What was found and asked on one application of the moment; the verdict of each criterion is the one that stands. */
export type TreatedApplication = Pick<TreatedCase, 'applicationId' | 'number' | 'providerId' | 'providerName'> & {
  verdicts: readonly {
    criterionId: string
    outcome: 'met' | 'not-met'
    reason: string
    shortcoming: Shortcoming | null
    shortcomingWords: string
    officerName: string
    givenAt: Date
  }[]
  repair: {
    items: readonly { criterionId: string; words: string; shortcoming: Shortcoming; shortcomingWords: string }[]
    askedByName: string
    askedAt: Date
    answeredAt: Date | null
  } | null
}

/**
 * The cases of one application. What was asked to repair counts as that, whatever was found afterwards; what still
 * falls short after the repair came in is a case of its own round.
 */
export function casesOf({ verdicts, repair, ...application }: TreatedApplication): TreatedCase[] {
  const asked = repair ? askedCases(application, repair) : []
  const found = verdicts.flatMap((verdict): TreatedCase[] => {
    const { criterionId, outcome, reason, shortcoming, shortcomingWords, officerName, givenAt } = verdict
    const repaired = asked.some((one) => one.criterionId === criterionId)
    const again = repair?.answeredAt ? givenAt.getTime() >= repair.answeredAt.getTime() : false
    if (shortcoming === null || (repaired && !again)) return []
    return [
      {
        ...application,
        criterionId,
        shortcoming,
        shortcomingWords,
        round: repaired ? 'after-repair' : 'as-submitted',
        treatment: outcome,
        words: reason,
        officerName,
        at: givenAt,
      },
    ]
  })
  return [...asked, ...found]
}

function askedCases(
  application: Omit<TreatedApplication, 'verdicts' | 'repair'>,
  { items, askedByName, askedAt }: NonNullable<TreatedApplication['repair']>,
): TreatedCase[] {
  return items.map((item) => ({
    ...application,
    ...item,
    round: 'as-submitted',
    treatment: 'repair-asked',
    officerName: askedByName,
    at: askedAt,
  }))
}

/** A reason that was stated, and for which cases. */
export type StatedReason = { difference: string; cases: string }

/** The differences that nobody explained as they stand now: another case or verdict asks for a new reason. */
export function unexplained(differences: readonly Difference[], stated: readonly StatedReason[]): Difference[] {
  const known = new Set(stated.map((reason) => `${reason.difference}\n${reason.cases}`))
  return differences.filter((one) => !known.has(`${one.key}\n${one.fingerprint}`))
}
