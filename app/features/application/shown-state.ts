import type { ApplicationStatus } from './application.ts'

/** What a provider sees of a status; steps inside the region look the same from outside. */
export type ShownState =
  'draft' | 'expired' | 'submitted' | 'assessment' | 'withdrawn' | 'repair' | 'repairOver' | 'decided'

export type StateFacts = {
  status: ApplicationStatus
  closesAt: Date
  /** Exclusive end of the last day on which the region decides. */
  decisionBy: Date
  repairDueAt: Date | undefined
  now: Date
}

type Shown = { state: ShownState; turn: 'you' | 'region' | 'nobody'; until: Date | undefined }

/** State, who is at turn and until when. Follows from status and time alone. */
export function shownStateOf(facts: StateFacts): Shown {
  return RULES[facts.status](facts)
}

const inAssessment = ({ decisionBy }: StateFacts): Shown => ({ state: 'assessment', turn: 'region', until: decisionBy })

const RULES: Record<ApplicationStatus, (facts: StateFacts) => Shown> = {
  draft: ({ now, closesAt }) =>
    now < closesAt
      ? { state: 'draft', turn: 'you', until: closesAt }
      : { state: 'expired', turn: 'nobody', until: undefined },
  withdrawn: ({ now, closesAt }) =>
    now < closesAt
      ? { state: 'withdrawn', turn: 'you', until: closesAt }
      : { state: 'withdrawn', turn: 'nobody', until: undefined },
  submitted: (facts) =>
    facts.now < facts.closesAt ? { state: 'submitted', turn: 'region', until: facts.closesAt } : inAssessment(facts),
  'repair-asked': ({ now, repairDueAt, decisionBy }) =>
    repairDueAt && now < repairDueAt
      ? { state: 'repair', turn: 'you', until: repairDueAt }
      : { state: 'repairOver', turn: 'region', until: decisionBy },
  'repair-answered': inAssessment,
  'decision-proposed': inAssessment,
  'decision-ready': inAssessment,
  decided: () => ({ state: 'decided', turn: 'nobody', until: undefined }),
}
