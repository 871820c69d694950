import { z } from 'zod'
import type { AutomaticVerdict } from './automatic-verdict.ts'
import type { Sighting } from './criterion-line.ts'
import type { ProductDecision } from './decision.ts'
import type { GivenVerdict } from './four-eyes.ts'

const reason = z.object({ criterionId: z.string().min(1), reason: z.string().min(1) })
const productDecision = z.discriminatedUnion('outcome', [
  z.object({ productCode: z.string(), outcome: z.literal('admitted') }),
  z.object({ productCode: z.string(), outcome: z.literal('refused'), reasons: z.tuple([reason], reason) }),
])

/** The outcome per product of a stored proposal or decision; throws on a refusal without a reason. */
export function productDecisionsOf(stored: unknown): ProductDecision[] {
  return z.array(productDecision).parse(stored)
}

/** One criterion as it was judged, kept with the decision so that it can be replayed for ever. */
export type JudgedCriterion = {
  criterionId: string
  automatic: Omit<AutomaticVerdict, 'criterionId'>
  first: KeptVerdict | null
  second: KeptVerdict | null
  /** Only where the first two differed. */
  third: KeptVerdict | null
  evidence: { evidenceId: string; fileName: string | null; sha256: string | null; documentDate: string | null }[]
  /** Certificates that were only shown; left out when there were none. */
  seen?: KeptSighting[]
}

/** A certificate that was seen, as the decision keeps it. */
export type KeptSighting = Omit<Sighting, 'seenAt'> & { seenAt: string }

/** A verdict of a person as the decision keeps it. */
export type KeptVerdict = Pick<GivenVerdict, 'outcome' | 'reason' | 'products' | 'officerId' | 'officerName'> & {
  givenAt: string
}

/** The parts of a given verdict that a decision keeps; internal notes stay out of it. */
export function keptVerdict(verdict: GivenVerdict | undefined): KeptVerdict | null {
  if (!verdict) return null
  const { outcome, reason: why, products, officerId, officerName, givenAt } = verdict
  return { outcome, reason: why, products, officerId, officerName, givenAt: givenAt.toISOString() }
}

/** Everything a decision is: what, on which submission and version, found how, by whom, when, open to objection until. */
export type DecisionRecord = {
  id: string
  applicationId: string
  providerId: string
  procedureVersionId: string
  submissionId: string
  products: readonly ProductDecision[]
  verdicts: readonly JudgedCriterion[]
  proposedBy: { id: string; name: string }
  confirmedBy: { id: string; name: string }
  decidedAt: Date
  objectionUntil: Date
  /** The batch it left with; null for a decision on an objection, which leaves alone. */
  batchId: string | null
  /** The decision that this one replaces, after an objection. */
  replaces: { id: string; sequence: number } | null
}
