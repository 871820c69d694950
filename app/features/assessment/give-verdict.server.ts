import type { StaffActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { lockVerdict, saveVerdict } from '#db/queries/assessment.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { lockAssessment, requireAssessing, type Assessment } from './assessment-of.server.ts'
import { criteriaForSecondReader } from './four-eyes.ts'
import { decideDuringRepairProblems } from './repair.ts'

export type VerdictInput = {
  applicationId: string
  criterionId: string
  outcome: 'met' | 'not-met'
  reason: string
  /** Products it is about; empty: all that the criterion applies to. */
  products: readonly string[]
  internalNote: string
  /** Of the verdict that stood there when the form was made; 0 when there was none. */
  rowVersion: number
}

/**
 * Records what this officer finds on one criterion that applies, after closing. Once a colleague proposed the
 * decision it is the second verdict, on a refused criterion only. Refuses: a "not met" without a reason, a criterion
 * or product that is not judged here, a repair term that still runs; `conflict` when a colleague was first.
 */
export function giveVerdict(actor: StaffActor, input: VerdictInput): Promise<void> {
  return inTransaction(actor, async (db) => {
    const assessment = await lockAssessment(db, actor, input.applicationId)
    requireAssessing('record-verdict', actor, assessment)
    requireSound(assessment, input)
    const reader = assessment.proposal ? ('second' as const) : ('first' as const)
    await requireUnchanged(db, { ...input, reader })
    await saveVerdict(db, { ...input, reader, officerId: actor.personId, officerName: actor.personName })
    await recordEvent(db, {
      kind: 'verdict.given',
      subject: `application:${input.applicationId}`,
      providerId: assessment.application.provider_id,
      visibility: 'internal',
      payload: { criterionId: input.criterionId, reader, outcome: input.outcome },
    })
  })
}

function requireSound(assessment: Assessment, input: VerdictInput): void {
  const line = found(assessment.lines.find(({ criterion }) => criterion.id === input.criterionId))
  const running = decideDuringRepairProblems(assessment.round, assessment.now)
  const foreign = input.products.some((code) => !line.products.includes(code))
  const { proposal } = assessment
  const unasked = proposal !== null && !criteriaForSecondReader(proposal).includes(input.criterionId)
  const reasons = [
    ...running.map(() => ({ kind: 'assessment.repairTermRuns' })),
    ...(input.outcome === 'not-met' && input.reason.trim() === ''
      ? [{ kind: 'assessment.reasonMissing', field: 'reason', target: '#reason' }]
      : []),
    ...(foreign ? [{ kind: 'assessment.productNotHere', field: 'products', target: '#products' }] : []),
    ...(unasked ? [{ kind: 'assessment.noSecondVerdictAsked' }] : []),
  ]
  if (reasons.length > 0) throw new Refusal('refused', reasons)
}

type Place = Pick<VerdictInput, 'applicationId' | 'criterionId' | 'rowVersion'> & { reader: 'first' | 'second' }

/** A second verdict on an earlier proposal may be written over: the form starts empty then. */
async function requireUnchanged(db: Db, place: Place): Promise<void> {
  const earlier = await lockVerdict(db, place)
  if ((earlier?.row_version ?? 0) !== place.rowVersion) {
    throw new Refusal('conflict', [{ kind: 'changedMeanwhile', field: 'reason', target: '#reason' }])
  }
}
