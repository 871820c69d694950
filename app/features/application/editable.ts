import { z } from 'zod'
import type { ApplicationStatus } from './application.ts'

const named = z.array(z.object({ criterionId: z.string() }))

/** The criteria that a repair request reopens; its other parts are the officer's words about each. */
export function repairCriteriaOf(items: unknown): string[] {
  return named.parse(items).map((item) => item.criterionId)
}

/** What of an application somebody may write in at this moment. */
export type Editable = { kind: 'everything' } | { kind: 'criteria'; criterionIds: string[] } | { kind: 'nothing' }

/** The situation that decides it; `now` is the database's. */
export type EditingSituation = {
  mayChange: boolean
  status: ApplicationStatus
  opensAt: Date
  closesAt: Date
  repair: { items: unknown; dueAt: Date } | undefined
  /** Criteria that a rectification opens again in what was submitted; undefined when nothing changed. */
  reopened?: readonly string[] | undefined
  now: Date
}

/**
 * Everything in a draft until closing; in what was submitted only the criteria that a rectification changed, until
 * closing; during repair only the named criteria; otherwise nothing.
 */
export function editableOf(situation: EditingSituation): Editable {
  const { mayChange, status, opensAt, closesAt, now } = situation
  if (!mayChange) return { kind: 'nothing' }
  const open = now >= opensAt && now < closesAt
  if (status === 'draft' && open) return { kind: 'everything' }
  const criterionIds = openCriteria(situation, open)
  return criterionIds ? { kind: 'criteria', criterionIds } : { kind: 'nothing' }
}

/** The criteria of what was submitted that are open now: asked to repair, or changed by the region before closing. */
function openCriteria({ status, repair, reopened, now }: EditingSituation, open: boolean): string[] | undefined {
  if (status === 'repair-asked' && repair && now < repair.dueAt) return repairCriteriaOf(repair.items)
  return status === 'submitted' && reopened && open ? [...reopened] : undefined
}

/** True when the answer and evidence of this criterion may be changed now. */
export function criterionIsEditable(editable: Editable, criterionId: string): boolean {
  return editable.kind === 'everything' || (editable.kind === 'criteria' && editable.criterionIds.includes(criterionId))
}
