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
  now: Date
}

/** Everything in a draft until closing; during repair only the named criteria; otherwise nothing. */
export function editableOf(situation: EditingSituation): Editable {
  const { mayChange, status, opensAt, closesAt, repair, now } = situation
  if (!mayChange) return { kind: 'nothing' }
  if (status === 'draft' && now >= opensAt && now < closesAt) return { kind: 'everything' }
  if (status === 'repair-asked' && repair && now < repair.dueAt)
    return { kind: 'criteria', criterionIds: repairCriteriaOf(repair.items) }
  return { kind: 'nothing' }
}

/** True when the answer and evidence of this criterion may be changed now. */
export function criterionIsEditable(editable: Editable, criterionId: string): boolean {
  return editable.kind === 'everything' || (editable.kind === 'criteria' && editable.criterionIds.includes(criterionId))
}
