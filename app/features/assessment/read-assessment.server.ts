import { evidenceDayOf } from '#app/features/admission/rolling.ts'
import { actionsFor } from '#app/features/application/application.transitions.ts'
import { findProduct } from '#app/features/procedure/catalogue.ts'
import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { listTimeline } from '#db/queries/application.queries.ts'
import { findDecisionOf, findQueued, listEvidenceFiles } from '#db/queries/assessment.queries.ts'
import { findCategoryOfDecision } from '#db/queries/category.queries.ts'
import { findDeclared } from '#db/queries/interest.queries.ts'
import { municipalityName } from '#db/queries/region.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { assessmentOf, officerRole, type Assessment } from './assessment-of.server.ts'
import type { AssessmentHeader, LineView, ProductView } from './assessment-view.ts'
import { decisionFrom, outcomeOfLine, type CriterionLine } from './criterion-line.ts'
import { decisionReasons } from './decision-reasons.ts'
import { evidenceViewOf } from './evidence-view.ts'
import { isBlind, readerOf, secondVerdicts } from './four-eyes.ts'
import { interestRefusal } from './interest.ts'
import { queueItemOf, type QueueItem } from './queue-item.ts'
import { readTogether } from './read-together.server.ts'
import { decideDuringRepairProblems, repairableCriteria } from './repair.ts'
import { repairItemsOf } from './repair-item.ts'
import { declarationPage } from './require-no-interest.server.ts'
import { isLate, stageOf } from './work.ts'

/**
 * One application as this officer may see it. Before closing nothing but the header: nobody looks into an application
 * while others can still send theirs in. A second officer who has not judged yet sees nothing of the first.
 */
export function readAssessment(actor: StaffActor, applicationId: string) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const row = found(isId(applicationId) ? await findQueued(db, applicationId) : undefined)
    const item = queueItemOf(row)
    const now = await databaseNow(db)
    const nothing = { now, actions: [], repairRuns: false, actor, interest: false }
    if (['not-yet', 'withdrawn'].includes(stageOf(item, now))) return { header: headerOf(item, nothing), file: null }
    const refusal = interestRefusal(await findDeclared(db, actor.personId, item.momentId), item.providerId)
    if (refusal?.kind === 'assessment.interestDeclared') {
      return { header: headerOf(item, { ...nothing, interest: true }), file: null }
    }
    if (refusal) {
      const target = declarationPage(item.momentId, item.id)
      throw new Refusal('elsewhere-first', [{ ...refusal, target }])
    }
    const assessment = await assessmentOf(db, applicationId)
    const actions = actionsFor({
      status: item.status,
      role: officerRole(actor, assessment),
      phase: assessment.phase,
    })
    const repairRuns = decideDuringRepairProblems(assessment.round, now).length > 0
    return {
      header: headerOf(item, { now, actions, repairRuns, actor, interest: false }),
      file: await fileOf(db, actor, assessment),
    }
  })
}

export type AssessmentFile = NonNullable<Awaited<ReturnType<typeof readAssessment>>['file']>

type HeaderContext = Pick<AssessmentHeader, 'now' | 'actions' | 'repairRuns' | 'interest'> & { actor: StaffActor }

function headerOf(item: QueueItem, { actor, ...context }: HeaderContext): AssessmentHeader {
  const { now } = context
  return {
    ...context,
    id: item.id,
    number: item.number,
    status: item.status,
    providerName: item.providerName,
    kvkNumber: item.kvkNumber,
    momentId: item.momentId,
    momentName: item.momentName,
    stage: stageOf(item, now),
    late: isLate(item, now),
    closesAt: item.closesAt,
    decisionBy: item.decisionBy,
    repairDueAt: item.repairDueAt,
    proposedByName: item.proposedByName,
    ownProposal: item.proposedBy === actor.personId,
    decisionId: item.decisionId,
    categoryId: item.categoryId,
    assignedTo: item.assignedTo,
    assignedToName: item.assignedToName,
  }
}

async function fileOf(db: Db, actor: StaffActor, assessment: Assessment) {
  const { application, content, chosen, submission, submitted, repair, proposal, verdicts } = assessment
  const blind = isBlind(proposal, verdicts, actor.personId)
  const decision = await findDecisionOf(db, application.id)
  const decided = decisionFrom(content, chosen, assessment.lines)
  return {
    organisation: submitted.organisation,
    submission: {
      receiptNumber: submission.receipt_number,
      sha256: submission.sha256,
      submittedAt: submission.submitted_at,
      submittedBy: submission.submitted_by_name,
      kind: submission.kind,
    },
    products: productViews(assessment),
    together: await readTogether(db, assessment),
    lines: await lineViews(db, actor, assessment),
    blind,
    proposal: blind ? null : proposal,
    /** What follows from the verdicts so far, or what still stands in the way. */
    outcome: blind
      ? null
      : decided.ok
        ? { products: decided.products }
        : { missing: decisionReasons(content, decided.problems) },
    repairDays: assessment.moment.repairDays,
    repair: repair
      ? {
          items: repairItemsOf(repair.items),
          askedAt: repair.asked_at,
          askedBy: repair.asked_by_name,
          dueAt: repair.due_at,
          answeredAt: repair.answered_at,
        }
      : null,
    decision: decision ?? null,
    category: decision ? ((await findCategoryOfDecision(db, decision.id)) ?? null) : null,
    timeline: await listTimeline(db, `application:${application.id}`),
  }
}

function productViews({ content, submitted }: Assessment): ProductView[] {
  return submitted.products.flatMap((chosen) => {
    const product = findProduct(content, chosen.productCode)
    if (!product) return []
    return {
      code: product.code,
      name: product.name,
      segment: product.segment.name,
      unit: product.unit,
      tariff: product.tariff,
      municipalities: chosen.municipalityCodes.map(municipalityName),
      capacity: chosen.capacity,
      startsOn: chosen.startsOn,
      waitingWeeks: chosen.waitingWeeks,
    }
  })
}

async function lineViews(db: Db, actor: StaffActor, assessment: Assessment): Promise<LineView[]> {
  const { proposal, verdicts, content } = assessment
  const blind = isBlind(proposal, verdicts, actor.personId)
  const own = proposal ? secondVerdicts(proposal, verdicts, actor.personId) : []
  const repairable = repairableCriteria(assessment.lines.map((line) => line.automatic))
  const files = new Map(
    (await listEvidenceFiles(db, assessment.application.id)).map((file) => [file.evidence_id, file]),
  )
  const evidenceDay = evidenceDayOf(assessment.moment, assessment.submission.submitted_at)
  const viewOf = (line: CriterionLine) => (item: CriterionLine['evidence'][number]) =>
    evidenceViewOf(line.criterion, item, { file: files.get(item.id), evidenceDay })
  return assessment.lines.map((line) => {
    const { criterion } = line
    const { id, kind, title, text, why, source, question, espd } = criterion
    const reader = readerOf(proposal, verdicts, { officerId: actor.personId, criterionId: id })
    const hidden = blind && reader !== 'third'
    return {
      criterion: { id, kind, title, text, why, source, question, espd },
      products: line.products.map((code) => ({ code, name: findProduct(content, code)?.name ?? code })),
      answer: line.answer,
      evidence: line.evidence.map(viewOf(line)),
      parties: line.parties.map((party) => ({
        ...party,
        evidence: party.evidence.map(viewOf(line)),
      })),
      certificates: certificatesOf(line),
      automatic: namedEvidence(line),
      outcome: hidden ? 'hidden' : outcomeOfLine(line),
      first: hidden ? undefined : line.first,
      second: hidden ? own.find((verdict) => verdict.criterionId === id) : countingSecond(assessment, line),
      third: hidden ? undefined : line.third,
      reader,
      toRead: proposal !== null && reader !== null,
      repairable: repairable.includes(id),
    }
  })
}

/** A second verdict on an earlier proposal counts no more, and is not shown. */
function countingSecond({ proposal, application }: Assessment, { second }: CriterionLine) {
  if (proposal) return second && second.givenAt.getTime() >= proposal.proposedAt.getTime() ? second : undefined
  return application.status === 'decided' ? second : undefined
}

function certificatesOf({ criterion, seen }: CriterionLine): LineView['certificates'] {
  const requests = criterion.evidence.filter((request) => request.handling === 'seen')
  return requests.map(({ id, name }) => ({
    evidenceId: id,
    name,
    seen: seen.find((one) => one.evidenceId === id),
  }))
}

/** The portal's own verdict with the evidence it names in words. */
function namedEvidence({ automatic, criterion }: CriterionLine): CriterionLine['automatic'] {
  const { evidence } = automatic.params
  if (evidence === undefined) return automatic
  const name = criterion.evidence.find((request) => request.id === evidence)?.name ?? evidence
  return { ...automatic, params: { ...automatic.params, evidence: name } }
}
