/** What the simulation prints as JSON. Counts are of this round's providers only. */
export type Figures = {
  /** Applications that the portal told are in and that were not taken back. */
  submitted: number
  /** Presses that the portal refused because the moment was closed. */
  refusedLate: number
  /** Submissions that were told to be in and are not there, or not as they were told. */
  lost: number
  /** Submissions beyond those that were told: one press that counts twice. */
  doubled: number
  mailsExpected: number
  mailsSent: number
  invariantsBroken: string[]
  /** From pressing the button in the rush to the answer, retries included, in milliseconds. */
  p50Ms: number
  p95Ms: number
  p99Ms: number
  seconds: number
  providers: number
  officers: number
  /** Receipts given, also for what was taken back or replaced later, and for repairs. */
  receipts: number
  withdrawn: number
  repairsAsked: number
  repairsAnswered: number
  decisions: { admitted: number; partly: number; refused: number; waitingForRepair: number }
  /** How often the web and jobs processes were killed, and how long the pages were away at most. */
  killed: { web: number; jobs: number; awayMs: number }
  requests: number
  /** Presses that got no answer at first: the connection was lost or the portal was away. */
  connectionsLost: number
  /** Answers 503: the portal asked to come back in a moment. */
  unavailable: number
  closedAt: string
  /** What a round over HTTP cannot reach, in words. */
  limitations: string[]
}

/** The value that this share of all values does not exceed (nearest rank), rounded; 0 for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return Math.round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0)
}

/** True when nothing was lost, nothing doubled, and every invariant held. */
export function allHeld({ lost, doubled, invariantsBroken }: Figures): boolean {
  return lost === 0 && doubled === 0 && invariantsBroken.length === 0
}
