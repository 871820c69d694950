import type { ApplicationStatus } from '#app/features/application/application.ts'

/** Where an application stands in the work of the region; follows from its status and the clock. */
export const WORK_STAGES = [
  'not-yet',
  'to-assess',
  'repair-in',
  'repair-missed',
  'at-provider',
  'third-reader',
  'to-confirm',
  'to-send',
  'category-to-confirm',
  'done',
  'withdrawn',
] as const
export type WorkStage = (typeof WORK_STAGES)[number]

/** Stages in which an officer of the region is at turn, most finished first: what is nearly done is done first. */
const OFFICER_AT_TURN = [
  'third-reader',
  'to-confirm',
  'category-to-confirm',
  'repair-in',
  'repair-missed',
  'to-assess',
] as const

/** What the stage of an application follows from. */
export type WorkItem = {
  id: string
  status: ApplicationStatus
  closesAt: Date
  rolling: boolean
  /** Exclusive end of the last day on which the region decides. */
  decisionBy: Date
  repairDueAt: Date | null
  proposedBy: string | null
  /** Officers who gave a first verdict. */
  firstReaders: readonly string[]
  /** Officers who gave a second or third one. */
  laterReaders: readonly string[]
  /** The officer who took it up; null when it waits in the queue. */
  assignedTo: string | null
  /** True when the first two readers differ and no third has decided. */
  differs: boolean
  categoryOpen: boolean
}

/** The stage at `now` (the database clock). */
export function stageOf(item: WorkItem, now: Date): WorkStage {
  return STAGE[item.status](item, now)
}

const STAGE: Record<ApplicationStatus, (item: WorkItem, now: Date) => WorkStage> = {
  draft: () => 'not-yet',
  withdrawn: () => 'withdrawn',
  submitted: ({ rolling, closesAt }, now) => (rolling || reached(closesAt, now) ? 'to-assess' : 'not-yet'),
  'repair-asked': ({ repairDueAt }, now) => (reached(repairDueAt, now) ? 'repair-missed' : 'at-provider'),
  'repair-answered': () => 'repair-in',
  'decision-proposed': ({ differs }) => (differs ? 'third-reader' : 'to-confirm'),
  'decision-ready': () => 'to-send',
  decided: ({ categoryOpen }) => (categoryOpen ? 'category-to-confirm' : 'done'),
}

function reached(instant: Date | null, now: Date): boolean {
  return instant !== null && now.getTime() >= instant.getTime()
}

/** True when the decision should have been there already. */
export function isLate(item: WorkItem, now: Date): boolean {
  const open = !['draft', 'withdrawn', 'decided'].includes(item.status)
  return open && now.getTime() >= item.decisionBy.getTime()
}

/** True when this officer can do the next thing: whoever proposed a decision does not confirm it. */
export function canTakeUp(item: WorkItem, officerId: string, now: Date): boolean {
  const stage = stageOf(item, now)
  if (stage === 'to-confirm') return item.proposedBy !== officerId
  if (stage === 'third-reader') return !hasRead(item, officerId)
  return OFFICER_AT_TURN.some((turn) => turn === stage)
}

/** True when this officer took it up, or already worked on it. */
export function isOwnWork(item: WorkItem, officerId: string): boolean {
  return item.assignedTo === officerId || hasRead(item, officerId)
}

function hasRead(item: WorkItem, officerId: string): boolean {
  return item.proposedBy === officerId || item.firstReaders.includes(officerId) || item.laterReaders.includes(officerId)
}

/**
 * The next application for this officer: own work goes first, then what is nearest to its decision. `items` come in
 * the order in which they were submitted; who comes first says nothing about the outcome.
 */
export function nextFor<Item extends WorkItem>(
  items: readonly Item[],
  officerId: string,
  at: { now: Date; after?: string | undefined },
): Item | undefined {
  const open = items.filter((item) => item.id !== at.after && canTakeUp(item, officerId, at.now))
  const taken = (item: Item) =>
    (item.assignedTo !== null || item.firstReaders.length > 0) && !isOwnWork(item, officerId)
  const byStage = OFFICER_AT_TURN.flatMap((stage) => open.filter((item) => stageOf(item, at.now) === stage))
  return byStage.find((item) => isOwnWork(item, officerId)) ?? byStage.find((item) => !taken(item)) ?? byStage[0]
}

/** How many applications stand in each stage. */
export function countByStage(items: readonly WorkItem[], now: Date): Record<WorkStage, number> {
  const counts = Object.fromEntries(WORK_STAGES.map((stage) => [stage, 0])) as Record<WorkStage, number>
  for (const item of items) counts[stageOf(item, now)] += 1
  return counts
}

/** Stages in which somebody still has something to do before there is a decision with its category. */
export const OPEN_STAGES = [
  'to-assess',
  'repair-in',
  'repair-missed',
  'at-provider',
  'third-reader',
  'to-confirm',
  'to-send',
  'category-to-confirm',
] as const

/** Stages in which a file still waits for a confirmed decision: before it can leave with the others. */
const UNDECIDED_STAGES = OPEN_STAGES.filter((stage) => stage !== 'to-send' && stage !== 'category-to-confirm')

/** True while no second officer confirmed a decision on this file. */
export function waitsForDecision(stage: WorkStage): boolean {
  return UNDECIDED_STAGES.some((one) => one === stage)
}

/** True when nothing of what was submitted waits for anybody. */
export function isFinished(counts: Readonly<Record<WorkStage, number>>): boolean {
  return OPEN_STAGES.every((stage) => counts[stage] === 0)
}
