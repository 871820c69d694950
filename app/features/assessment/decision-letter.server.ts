import { readFrozen } from '#app/features/application/submission.ts'
import { findProduct } from '#app/features/procedure/catalogue.ts'
import type { ProcedureContent, ProductUnit } from '#app/features/procedure/procedure.schema.ts'
import { dayInAmsterdam, lastDayBefore } from '#app/utils/calendar.ts'
import { formatMoment } from '#app/utils/format-date.ts'
import { centsText, euro } from '#app/utils/money.ts'
import { found } from '#app/utils/refusal.ts'
import { findApplication } from '#db/queries/application.queries.ts'
import { findDecision, findSubmissionOfDecision } from '#db/queries/assessment.queries.ts'
import { findProcedureVersion } from '#db/queries/procedure.queries.ts'
import { theRegion } from '#db/queries/region.queries.ts'
import type { Db } from '#db/transaction.ts'
import type { AdmissionDecision } from '#templates/letters/admission-decision/1/manifest.ts'
import type { ProductDecision, RefusalReason } from './decision.ts'
import { productDecisionsOf } from './decision-record.ts'
import { submittedWords } from './submitted-words.ts'

/** The words of a unit as the letter prints them. */
const UNIT_WORDS: Record<ProductUnit, string> = { hour: 'uur', daypart: 'dagdeel', day: 'etmaal', trip: 'rit' }

/** A decision with all that its letter says, from what was frozen: the same decision gives the same letter. */
export async function letterOf(db: Db, decisionId: string): Promise<AdmissionDecision> {
  const decision = found(await findDecision(db, decisionId))
  const application = found(await findApplication(db, decision.application_id))
  const submission = found(await findSubmissionOfDecision(db, decision.submission_id))
  const { content } = found(await findProcedureVersion(db, decision.procedure_version_id))
  const submitted = readFrozen(submission.content).content
  const address = submitted.organisation?.address
  const { contractingBody, court } = theRegion()
  return {
    letterNumber: decision.number,
    decidedOn: dayInAmsterdam(decision.decided_at),
    sender: { name: contractingBody.name, address: contractingBody.address, email: content.contactEmail },
    provider: {
      name: submitted.organisation?.legalName ?? application.provider_name,
      kvk: application.kvk_number,
      ...(address
        ? { address: `${address.street} ${address.houseNumber}, ${address.postalCode} ${address.town}` }
        : {}),
    },
    procedure: content.title,
    admissionMoment: application.moment_name,
    application: { number: application.number, submittedAt: formatMoment(submission.submitted_at) },
    products: productDecisionsOf(decision.products).map((product) =>
      letterProduct(product, { content, submitted, contractStart: application.contract_start }),
    ),
    officers: [
      { name: decision.proposed_by_name, function: 'Eerste beoordelaar' },
      { name: decision.confirmed_by_name, function: 'Tweede beoordelaar, heeft het besluit bevestigd' },
    ],
    remedy: { calendarDays: application.objection_days, endsOn: lastDayBefore(decision.objection_until), court },
  }
}

type Source = {
  content: ProcedureContent
  submitted: ReturnType<typeof readFrozen>['content']
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
    submitted: submittedWords(criterion, answer, evidence),
    reason,
  }
}
