import { endingState, type EndingState } from './ending.ts'

type StoredEnding = { announced_at: Date | null; confirmed_at: Date | null; withdrawn_at: Date | null }

/** The state of a stored ending. */
export function endingStateOf({ announced_at, confirmed_at, withdrawn_at }: StoredEnding): EndingState {
  return endingState({ announcedAt: announced_at, confirmedAt: confirmed_at, withdrawnAt: withdrawn_at })
}
