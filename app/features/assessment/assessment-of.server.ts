import { phaseOf, type MomentPhase } from '#app/features/admission/moment.ts'
import { evidenceDayOf } from '#app/features/admission/rolling.ts'
import { mayDo, type ActorRole, type ApplicationAction } from '#app/features/application/application.transitions.ts'
import type { ApplicationStatus } from '#app/features/application/application.ts'
import { playingContent } from '#app/features/application/asked.ts'
import { readFrozen } from '#app/features/application/submission.ts'
import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { Actor, StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal, type Reason } from '#app/utils/refusal.ts'
import { listSightings } from '#db/queries/evidence.queries.ts'
import { findApplication, findRepairRequest } from '#db/queries/application.queries.ts'
import { lockApplication } from '#db/queries/application.store.ts'
import { findLastSubmission, findProposal, listVerdicts } from '#db/queries/assessment.queries.ts'
import { asAdmissionMoment, findMoment } from '#db/queries/moment.queries.ts'
import { lockMomentForSubmitting } from '#db/queries/moment.store.ts'
import { findProcedureVersion } from '#db/queries/procedure.queries.ts'
import { databaseNow, type Db } from '#db/transaction.ts'
import { criterionLines, type Sighting } from './criterion-line.ts'
import { productDecisionsOf } from './decision-record.ts'
import type { GivenVerdict } from './four-eyes.ts'
import { unconfirmedOf } from './unconfirmed.server.ts'
import { repairRoundOf } from './repair-item.ts'
import { requireNoInterest } from './require-no-interest.server.ts'

/** One application as the region judges it: the frozen last submission, never what stands in the live rows now. */
export type Assessment = Awaited<ReturnType<typeof assessmentOf>>

/** The assessment with its application and moment locked: what a use case that changes something starts with. */
export async function lockAssessment(db: Db, actor: Actor, applicationId: string): Promise<Assessment> {
  requireProcurement(actor)
  const known = found(isId(applicationId) ? await findApplication(db, applicationId) : undefined)
  await lockMomentForSubmitting(db, known.moment_id)
  await lockApplication(db, applicationId)
  const assessment = await assessmentOf(db, applicationId)
  const { moment_id: momentId, provider_id: providerId } = known
  if (isAssessing(assessment.phase)) await requireNoInterest(db, actor, { momentId, providerId, applicationId })
  return assessment
}

/** True when files of a moment in this phase are open to officers. */
function isAssessing(phase: MomentPhase): boolean {
  return phase !== 'announced' && phase !== 'open'
}

/** Reads everything that judging one application takes; `not-found` when nothing was submitted. */
export async function assessmentOf(db: Db, applicationId: string) {
  const application = found(isId(applicationId) ? await findApplication(db, applicationId) : undefined)
  const submission = found(await findLastSubmission(db, applicationId))
  const moment = asAdmissionMoment(found(await findMoment(db, application.moment_id)))
  const version = found(await findProcedureVersion(db, application.procedure_version_id))
  const verdicts = (await listVerdicts(db, applicationId)).map(givenVerdictOf)
  const sightings = (await listSightings(db, applicationId)).map(sightingOf)
  const proposed = await findProposal(db, applicationId)
  const repair = await findRepairRequest(db, applicationId)
  const now = await databaseNow(db)
  const frozen = readFrozen(submission.content)
  const submitted = frozen.content
  const content = playingContent(version.content, submitted)
  return {
    now,
    application,
    moment,
    phase: phaseOf(moment, now),
    content,
    submission,
    submitted,
    chosen: submitted.products.map((product) => product.productCode),
    verdicts,
    sightings,
    lines: criterionLines({
      content,
      submitted,
      verdicts,
      sightings,
      closingDay: evidenceDayOf(moment, submission.submitted_at),
      unconfirmed: await unconfirmedOf(db, version, frozen),
    }),
    repair,
    round: repairRoundOf(repair),
    proposal: proposed
      ? {
          products: productDecisionsOf(proposed.products),
          proposedBy: proposed.proposed_by,
          proposedByName: proposed.proposed_by_name,
          proposedAt: proposed.proposed_at,
          confirmedBy: proposed.confirmed_by,
          confirmedByName: proposed.confirmed_by_name,
          confirmedAt: proposed.confirmed_at,
        }
      : null,
  }
}

function sightingOf(row: Awaited<ReturnType<typeof listSightings>>[number]): Sighting {
  return {
    criterionId: row.criterion_id,
    evidenceId: row.evidence_id,
    shownFunction: row.shown_function,
    documentDate: row.document_date,
    screeningProfile: row.screening_profile,
    seenByName: row.seen_by_name,
    seenAt: row.seen_at,
  }
}

function givenVerdictOf(row: Awaited<ReturnType<typeof listVerdicts>>[number]): GivenVerdict {
  return {
    criterionId: row.criterion_id,
    reader: row.reader,
    outcome: row.outcome,
    reason: row.reason,
    products: row.products,
    shortcoming: row.shortcoming && { kind: row.shortcoming, words: row.shortcoming_words },
    internalNote: row.internal_note,
    officerId: row.officer_id,
    officerName: row.officer_name,
    givenAt: row.given_at,
    rowVersion: row.row_version,
  }
}

/** The part this officer plays: second once a colleague proposed the decision. */
export function officerRole(actor: StaffActor, assessment: Pick<Assessment, 'proposal'>): ActorRole {
  const { proposal } = assessment
  return proposal && proposal.proposedBy !== actor.personId ? 'second-officer' : 'officer'
}

/** The status that follows on this action, or a refusal that says why the transition table forbids it. */
export function requireAssessing(action: ApplicationAction, actor: Actor, assessment: Assessment): ApplicationStatus {
  requireProcurement(actor)
  const role = officerRole(actor, assessment)
  const { status } = assessment.application
  const permission = mayDo(action, { status, role, phase: assessment.phase })
  if (permission.allowed) return permission.to
  const [first] = permission.reasons
  if (first?.kind === 'not-in-this-status') throw new Refusal('conflict', [{ kind: 'assessment.notInThisStatus' }])
  if (first?.kind === 'not-for-this-role') throw new Refusal('refused', [roleReason(action)])
  throw new Refusal('refused', [{ kind: 'assessment.momentStillOpen' }])
}

function roleReason(action: ApplicationAction): Reason {
  const proposed = action === 'confirm-decision' || action === 'return-decision'
  return { kind: proposed ? 'assessment.ownProposal' : 'assessment.notForThisRole' }
}
