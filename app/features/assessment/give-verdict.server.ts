import type { StaffActor } from '#app/features/identity/actor.ts'
import { found, Refusal, type Reason } from '#app/utils/refusal.ts'
import { lockVerdict, saveVerdict, updateProposal } from '#db/queries/assessment.store.ts'
import { findAssignment } from '#db/queries/assignment.queries.ts'
import { assign } from '#db/queries/assignment.store.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { assessmentOf, lockAssessment, requireAssessing, type Assessment } from './assessment-of.server.ts'
import { decisionFrom } from './criterion-line.ts'
import { decisionReasons } from './decision-reasons.ts'
import { criteriaForSecondReader, readerOf, standingVerdict, type GivenVerdict } from './four-eyes.ts'
import { decideDuringRepairProblems } from './repair.ts'
import { shortcomingOf, type Shortcoming, type StatedShortcoming } from './shortcoming.ts'

export type VerdictInput = {
  applicationId: string
  criterionId: string
  outcome: 'met' | 'not-met'
  reason: string
  /** Products it is about; empty: all that the criterion applies to. */
  products: readonly string[]
  /** What kind of thing falls short when it is not met; what the portal found, or the content, when left out. */
  shortcoming?: Shortcoming | undefined
  /** Needed for `other` only. */
  shortcomingWords?: string | undefined
  internalNote: string
  /** Of the verdict that stood there when the form was made; 0 when there was none. */
  rowVersion: number
}

/**
 * Records what this officer finds on one criterion that applies, after closing. Once a colleague proposed the
 * decision it is the second verdict, on a refused criterion only; where the first two differ it is that of a third,
 * and the proposal then follows from it. Refuses: a "not met" (or any third verdict) without a reason, a criterion or
 * product that is not judged here, a repair term that still runs, what a third decided; `conflict` when a colleague
 * was first.
 */
export function giveVerdict(actor: StaffActor, input: VerdictInput): Promise<void> {
  return inTransaction(actor, async (db) => {
    const assessment = await lockAssessment(db, actor, input.applicationId)
    requireAssessing('record-verdict', actor, assessment)
    const reader = requireReader(actor, assessment, input.criterionId)
    requireSound(assessment, input, reader)
    await requireUnchanged(db, { ...input, reader })
    await saveVerdict(db, {
      ...input,
      reader,
      shortcoming: statedIn(assessment, input),
      officerId: actor.personId,
      officerName: actor.personName,
    })
    await recordEvent(db, {
      kind: 'verdict.given',
      subject: `application:${input.applicationId}`,
      providerId: assessment.application.provider_id,
      visibility: 'internal',
      payload: { criterionId: input.criterionId, reader, outcome: input.outcome },
    })
    if (reader === 'first') await takeUpIfFree(db, actor, assessment)
    if (reader === 'third') await reviseProposal(db, input.applicationId)
  })
}

/** What falls short by this verdict; decides which other cases it is compared with. */
function statedIn({ lines }: Assessment, input: VerdictInput): StatedShortcoming | null {
  const { automatic } = found(lines.find(({ criterion }) => criterion.id === input.criterionId))
  const chosen = input.shortcoming ? { kind: input.shortcoming, words: input.shortcomingWords ?? '' } : null
  return shortcomingOf(input.outcome, chosen, automatic.rule)
}

/** As which reader this officer judges; refuses whoever is not at turn. */
function requireReader(actor: StaffActor, assessment: Assessment, criterionId: string): Reader {
  const { proposal, verdicts } = assessment
  const line = found(assessment.lines.find(({ criterion }) => criterion.id === criterionId))
  const reader = readerOf(proposal, verdicts, { officerId: actor.personId, criterionId })
  if (reader === null) {
    const asked = proposal !== null && criteriaForSecondReader(proposal).includes(criterionId)
    throw new Refusal('refused', [{ kind: asked ? 'assessment.notYourReading' : 'assessment.noSecondVerdictAsked' }])
  }
  const standing = standingVerdict(line)
  const settled = standing?.reader === 'third' && standing.givenAt >= assessment.submission.submitted_at
  if (settled) throw new Refusal('refused', [{ kind: 'assessment.thirdDecided' }])
  return reader
}

/** The first to judge a file that nobody works on takes it up. */
async function takeUpIfFree(db: Db, actor: StaffActor, { application }: Assessment): Promise<void> {
  if (await findAssignment(db, application.id)) return
  await assign(db, application.id, { id: actor.personId, name: actor.personName })
}

/** After a third verdict the proposal is what follows from the verdicts that stand now. */
async function reviseProposal(db: Db, applicationId: string): Promise<void> {
  const { content, chosen, lines } = await assessmentOf(db, applicationId)
  const decision = decisionFrom(content, chosen, lines)
  if (!decision.ok) throw new Refusal('refused', decisionReasons(content, decision.problems))
  await updateProposal(db, applicationId, decision.products)
}

function requireSound(assessment: Assessment, input: VerdictInput, reader: Reader): void {
  const line = found(assessment.lines.find(({ criterion }) => criterion.id === input.criterionId))
  const running = decideDuringRepairProblems(assessment.round, assessment.now)
  const foreign = input.products.some((code) => !line.products.includes(code))
  const reasons = [
    ...running.map(() => ({ kind: 'assessment.repairTermRuns' })),
    ...(input.outcome === 'not-met' || reader === 'third' ? unsaid(input) : []),
    ...(foreign ? [{ kind: 'assessment.productNotHere', field: 'products', target: '#products' }] : []),
  ]
  if (reasons.length > 0) throw new Refusal('refused', reasons)
}

type Reader = GivenVerdict['reader']

/** What a "not met" must say and does not. */
function unsaid({ reason, shortcoming, shortcomingWords = '' }: VerdictInput): Reason[] {
  return [
    ...(reason.trim() === '' ? [{ kind: 'assessment.reasonMissing', field: 'reason', target: '#reason' }] : []),
    ...(shortcoming === 'other' && shortcomingWords.trim() === ''
      ? [{ kind: 'assessment.shortcomingWordsMissing', field: 'shortcomingWords', target: '#shortcomingWords' }]
      : []),
  ]
}

type Place = Pick<VerdictInput, 'applicationId' | 'criterionId' | 'rowVersion'> & { reader: Reader }

/** A second verdict on an earlier proposal may be written over: the form starts empty then. */
async function requireUnchanged(db: Db, place: Place): Promise<void> {
  const earlier = await lockVerdict(db, place)
  if ((earlier?.row_version ?? 0) !== place.rowVersion) {
    throw new Refusal('conflict', [{ kind: 'changedMeanwhile', field: 'reason', target: '#reason' }])
  }
}
