import { actionsFor } from '#app/features/application/application.transitions.ts'
import { findProduct } from '#app/features/procedure/catalogue.ts'
import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { listTimeline } from '#db/queries/application.queries.ts'
import { findDecisionOf, findQueued, listEvidenceFiles } from '#db/queries/assessment.queries.ts'
import { findCategoryOfDecision } from '#db/queries/category.queries.ts'
import { municipalityName } from '#db/queries/region.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { assessmentOf, officerRole, type Assessment } from './assessment-of.server.ts'
import type { AssessmentHeader, EvidenceView, LineView, ProductView } from './assessment-view.ts'
import { decisionFrom, outcomeOfLine, type CriterionLine } from './criterion-line.ts'
import { decisionReasons } from './decision-reasons.ts'
import { isBlind, secondVerdicts, stillToRead } from './four-eyes.ts'
import { queueItemOf, type QueueItem } from './queue-item.ts'
import { decideDuringRepairProblems, repairableCriteria } from './repair.ts'
import { repairItemsOf } from './repair-item.ts'
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
    const shut = ['not-yet', 'withdrawn'].includes(stageOf(item, now))
    if (shut) return { header: headerOf(item, { now, actions: [], repairRuns: false, actor }), file: null }
    const assessment = await assessmentOf(db, applicationId)
    const actions = actionsFor({
      status: item.status,
      role: officerRole(actor, assessment),
      phase: assessment.phase,
    })
    const repairRuns = decideDuringRepairProblems(assessment.round, now).length > 0
    return {
      header: headerOf(item, { now, actions, repairRuns, actor }),
      file: await fileOf(db, actor, assessment),
    }
  })
}

export type AssessmentFile = NonNullable<Awaited<ReturnType<typeof readAssessment>>['file']>

type HeaderContext = Pick<AssessmentHeader, 'now' | 'actions' | 'repairRuns'> & { actor: StaffActor }

function headerOf(item: QueueItem, { now, actions, repairRuns, actor }: HeaderContext): AssessmentHeader {
  return {
    id: item.id,
    number: item.number,
    status: item.status,
    providerName: item.providerName,
    kvkNumber: item.kvkNumber,
    momentId: item.momentId,
    momentName: item.momentName,
    stage: stageOf(item, now),
    late: isLate(item, now),
    now,
    closesAt: item.closesAt,
    decisionBy: item.decisionBy,
    repairDueAt: item.repairDueAt,
    repairRuns,
    proposedByName: item.proposedByName,
    ownProposal: item.proposedBy === actor.personId,
    decisionId: item.decisionId,
    categoryId: item.categoryId,
    actions,
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
  const unread = proposal && blind ? stillToRead(proposal, verdicts, actor.personId) : []
  const own = proposal ? secondVerdicts(proposal, verdicts, actor.personId) : []
  const repairable = repairableCriteria(assessment.lines.map((line) => line.automatic))
  const files = new Map(
    (await listEvidenceFiles(db, assessment.application.id)).map((file) => [file.evidence_id, file]),
  )
  return assessment.lines.map((line) => {
    const { criterion } = line
    const { id, kind, title, text, why, source, question, espd } = criterion
    return {
      criterion: { id, kind, title, text, why, source, question, espd },
      products: line.products.map((code) => ({ code, name: findProduct(content, code)?.name ?? code })),
      answer: line.answer,
      evidence: line.evidence.map((item) => evidenceView(line, item, files.get(item.id))),
      automatic: namedEvidence(line),
      outcome: blind ? 'hidden' : outcomeOfLine(line),
      first: blind ? undefined : line.first,
      second: own.find((verdict) => verdict.criterionId === id),
      toRead: unread.includes(id),
      repairable: repairable.includes(id),
    }
  })
}

type StoredEvidence = { file_id: string; size_bytes: number }

function evidenceView(
  line: CriterionLine,
  item: CriterionLine['evidence'][number],
  file?: StoredEvidence,
): EvidenceView {
  const request = line.criterion.evidence.find((one) => one.id === item.evidenceId)
  return {
    id: item.id,
    name: request?.name ?? item.evidenceId,
    fileName: item.fileName,
    fileId: file?.file_id ?? null,
    bytes: file?.size_bytes ?? null,
    sha256: item.sha256,
    documentDate: item.documentDate,
    maximumAgeMonths: request?.maximumAgeMonths ?? null,
  }
}

/** The portal's own verdict with the evidence it names in words. */
function namedEvidence({ automatic, criterion }: CriterionLine): CriterionLine['automatic'] {
  const { evidence } = automatic.params
  if (evidence === undefined) return automatic
  const name = criterion.evidence.find((request) => request.id === evidence)?.name ?? evidence
  return { ...automatic, params: { ...automatic.params, evidence: name } }
}
