import { z } from 'zod'
import type { RepairRound } from './repair.ts'
import { SHORTCOMINGS } from './shortcoming.ts'

/** Words to the provider about one criterion, in characters. */
export const REPAIR_WORDS_MAXIMUM = 2000

/** What an officer asks: the criterion and the words to the provider. */
export type RepairWish = { criterionId: string; words: string }

/** One criterion to repair as it is kept, with the kind of shortcoming that the verdict named when it was asked. */
const repairItem = z.object({
  criterionId: z.string(),
  words: z.string(),
  shortcoming: z.enum(SHORTCOMINGS).default('content'),
  shortcomingWords: z.string().default(''),
})
export type RepairItem = z.infer<typeof repairItem>

/** The items of a stored repair request. */
export function repairItemsOf(stored: unknown): RepairItem[] {
  return z.array(repairItem).parse(stored)
}

type StoredRequest = { items: unknown; asked_at: Date; due_at: Date; answered_at: Date | null }

/** A stored repair request as the pure rules take it. */
export function repairRoundOf(stored: StoredRequest | undefined): RepairRound | null {
  if (!stored) return null
  return {
    criterionIds: repairItemsOf(stored.items).map((item) => item.criterionId),
    askedAt: stored.asked_at,
    dueAt: stored.due_at,
    answeredAt: stored.answered_at,
  }
}
