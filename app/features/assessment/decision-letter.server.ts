import { readFrozen } from '#app/features/application/submission.ts'
import { findProduct } from '#app/features/procedure/catalogue.ts'
import type { ProcedureContent, ProductUnit } from '#app/features/procedure/procedure.schema.ts'
import { addDays, dayInAmsterdam, lastDayBefore, type PlainDate } from '#app/utils/calendar.ts'
import { formatMoment } from '#app/utils/format-date.ts'
import { centsText, euro } from '#app/utils/money.ts'
import { found } from '#app/utils/refusal.ts'
import { findApplication } from '#db/queries/application.queries.ts'
import { findDecision, findSubmissionOfDecision } from '#db/queries/assessment.queries.ts'
import { findGrantedObjection } from '#db/queries/objection.queries.ts'
import { findProcedureVersion } from '#db/queries/procedure.queries.ts'
import { theRegion } from '#db/queries/region.queries.ts'
import type { Db } from '#db/transaction.ts'
import type { AdmissionDecision } from '#templates/letters/admission-decision/2/manifest.ts'
import type { ProductDecision, RefusalReason } from './decision.ts'
import { productDecisionsOf, type JudgedCriterion } from './decision-record.ts'
import { partyLines } from './criterion-line.ts'
import { standing } from './recompute.ts'
import { submittedWords } from './submitted-words.ts'

/** The words of a unit as the letter prints them. */
const UNIT_WORDS: Record<ProductUnit, string> = { hour: 'uur', daypart: 'dagdeel', day: 'etmaal', trip: 'rit' }

/** What a letter is made of: a decision as it is kept, or as it would be kept. */
type Decided = Pick<
  NonNullable<Awaited<ReturnType<typeof findDecision>>>,
  | 'number'
  | 'application_id'
  | 'procedure_version_id'
  | 'submission_id'
  | 'products'
  | 'verdicts'
  | 'proposed_by_name'
  | 'confirmed_by_name'
  | 'decided_at'
  | 'objection_until'
  | 'replaces_id'
>

/** A decision with all that its letter says, from what was frozen: the same decision gives the same letter. */
export async function letterOf(db: Db, decisionId: string): Promise<AdmissionDecision> {
  return letterFrom(db, found(await findDecision(db, decisionId)))
}

/** The letter of this decision. */
export async function letterFrom(db: Db, decision: Decided): Promise<AdmissionDecision> {
  const application = found(await findApplication(db, decision.application_id))
  const submission = found(await findSubmissionOfDecision(db, decision.submission_id))
  const version = found(await findProcedureVersion(db, decision.procedure_version_id))
  const { content } = version
  const submitted = readFrozen(submission.content).content
  const decidedOn = dayInAmsterdam(decision.decided_at)
  return {
    letterNumber: decision.number,
    decidedOn,
    sender: senderOf(content),
    provider: addresseeOf(application, submitted),
    procedure: content.title,
    criteriaVersion: {
      number: version.number,
      publishedOn: dayInAmsterdam(version.published_at ?? decision.decided_at),
    },
    admissionMoment: { name: application.moment_name, closedOn: lastDayBefore(application.closes_at) },
    application: { number: application.number, submittedAt: formatMoment(submission.submitted_at) },
    products: productDecisionsOf(decision.products).map((product) =>
      letterProduct(product, { content, submitted, contractStart: application.contract_start }),
    ),
    officers: [
      { name: decision.proposed_by_name, function: 'Eerste beoordelaar' },
      { name: decision.confirmed_by_name, function: 'Tweede beoordelaar, heeft het besluit bevestigd' },
      ...thirdReaders(decision.verdicts as unknown as JudgedCriterion[]),
    ],
    replaces: decision.replaces_id === null ? null : await replacedBy(db, decision.replaces_id),
    remedy: remedyOf({ decidedOn, until: decision.objection_until, days: application.objection_days }),
  }
}

/** Whoever decided on a criterion on which the first two readers differed, with the criteria it was about. */
function thirdReaders(verdicts: readonly JudgedCriterion[]): AdmissionDecision['officers'] {
  const decided = verdicts.flatMap((kept) => (kept.third && standing(kept) === kept.third ? [kept] : []))
  const names = [...new Set(decided.flatMap(({ third }) => third?.officerName ?? []))]
  return names.map((name) => {
    const about = decided.filter(({ third }) => third?.officerName === name).map((kept) => kept.criterionId)
    return { name, function: `Derde beoordelaar, besliste over eis ${about.join(', ')}` }
  })
}

function senderOf({ contactEmail }: ProcedureContent) {
  const { contractingBody } = theRegion()
  return { name: contractingBody.name, address: contractingBody.address, email: contactEmail }
}

type Submitted = ReturnType<typeof readFrozen>['content']

function addresseeOf({ provider_name, kvk_number }: { provider_name: string; kvk_number: string }, sent: Submitted) {
  const address = sent.organisation?.address
  return {
    name: sent.organisation?.legalName ?? provider_name,
    kvk: kvk_number,
    ...(address ? { address: `${address.street} ${address.houseNumber}, ${address.postalCode} ${address.town}` } : {}),
  }
}

/** What an earlier decision was and what the objection against it led to. */
async function replacedBy(db: Db, decisionId: string): Promise<AdmissionDecision['replaces']> {
  const former = found(await findDecision(db, decisionId))
  const objection = found(await findGrantedObjection(db, decisionId))
  return {
    number: former.number,
    decidedOn: dayInAmsterdam(former.decided_at),
    objection: objection.number,
    outcome: objection.outcome === 'upheld' ? 'upheld' : 'partly',
    reason: objection.outcome_reason,
  }
}

function remedyOf({ decidedOn, until, days }: { decidedOn: PlainDate; until: Date; days: number }) {
  const endsOn = lastDayBefore(until)
  return { calendarDays: days, endsOn, extended: endsOn !== addDays(decidedOn, days), court: theRegion().court }
}

type Source = {
  content: ProcedureContent
  submitted: Submitted
  contractStart: string
}

function letterProduct(decided: ProductDecision, source: Source): AdmissionDecision['products'][number] {
  const product = found(findProduct(source.content, decided.productCode))
  const about = {
    code: product.code,
    name: product.name,
    segment: `Segment ${product.segment.number}: ${product.segment.name}`,
    unit: UNIT_WORDS[product.unit],
  }
  if (decided.outcome === 'refused') {
    return { ...about, outcome: 'refused', grounds: decided.reasons.map((reason) => groundOf(reason, source)) }
  }
  const chosen = source.submitted.products.find((one) => one.productCode === decided.productCode)
  return {
    ...about,
    outcome: 'admitted',
    startsOn: chosen?.startsOn ?? source.contractStart,
    tariff: centsText(euro(product.tariff)),
  }
}

function groundOf({ criterionId, reason }: RefusalReason, { content, submitted }: Source) {
  const criterion = found(content.criteria.find((one) => one.id === criterionId))
  const answer = submitted.answers.find((one) => one.criterionId === criterionId)
  const evidence = submitted.evidence.filter((one) => one.criterionId === criterionId)
  const { document, paragraph } = criterion.source
  return {
    criterion: {
      code: criterion.id,
      text: criterion.text,
      document,
      paragraph: paragraph || 'geheel',
    },
    submitted: submittedWords(criterion, { answer, evidence, parties: partyLines(criterion, { content, submitted }) }),
    reason,
  }
}
