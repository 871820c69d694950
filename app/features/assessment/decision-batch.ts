import type { Reason } from '#app/utils/refusal.ts'

/** What it takes to let the decisions of a moment leave. */
export type DecisionBatch = {
  /** Applications whose decision is confirmed by a second officer. */
  ready: readonly string[]
  /** The ones that the officer saw and sends. */
  chosen: readonly string[]
  /** Applications of the moment that still wait for a confirmed decision. */
  undecided: number
  /** A rolling moment has no common end: every file leaves when it is ready. */
  rolling: boolean
  /** Why the rest follows later; empty when nothing is said. */
  restReason: string
  /** Cases in which the same shortcoming was treated differently and nobody said why. */
  differences: number
}

/** The words for the reason why the rest follows later. */
export const REST_REASON_MAXIMUM = 1000

/**
 * Everything that keeps the decisions of a moment from leaving; an empty list lets them go. All ready decisions leave
 * together with one date, so that nobody's term starts later by choice; only in a rolling moment files leave one by one.
 */
export function batchRefusals(batch: DecisionBatch): Reason[] {
  const { ready, chosen, undecided, rolling, restReason, differences } = batch
  const known = chosen.every((id) => ready.includes(id))
  const whole = rolling || ready.every((id) => chosen.includes(id))
  return [
    ...(chosen.length === 0 ? [{ kind: 'decisions.nothingReady' }] : []),
    ...(chosen.length > 0 && !(known && whole) ? [{ kind: 'decisions.listChanged' }] : []),
    ...(differences > 0 ? [{ kind: 'decisions.differences', params: { count: differences } }] : []),
    ...(!rolling && undecided > 0 && restReason.trim() === ''
      ? [
          {
            kind: 'decisions.restReasonMissing',
            params: { count: undecided },
            field: 'restReason',
            target: '#restReason',
          },
        ]
      : []),
  ]
}
