import { findProduct } from '#app/features/procedure/catalogue.ts'
import type { ProcedureContent, ProductUnit } from '#app/features/procedure/procedure.schema.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { formatDate, formatMoment } from '#app/utils/format-date.ts'
import { formatDecimal } from '#app/utils/format-amount.ts'
import { formatFileSize } from '#app/utils/format-file.ts'
import { found } from '#app/utils/refusal.ts'
import { findApplication, findRepairRequest } from '#db/queries/application.queries.ts'
import { listEvidenceFiles } from '#db/queries/assessment.queries.ts'
import { findVersionByNumber } from '#db/queries/procedure.queries.ts'
import { municipalityName, theRegion } from '#db/queries/region.queries.ts'
import { findSubmission } from '#db/queries/submission.queries.ts'
import type { Db } from '#db/transaction.ts'
import type { SubmissionReceipt } from '#templates/receipts/submission-receipt/1/manifest.ts'
import type { Answer, ApplicationContent } from './application.ts'
import { readFrozen } from './submission.ts'

/** The words of a unit as the receipt prints them. */
const UNIT_WORDS: Record<ProductUnit, string> = { hour: 'uur', daypart: 'dagdeel', day: 'etmaal', trip: 'rit' }

/** Longer words are cut on paper; the fingerprint covers them whole. */
const LONGEST_WORDS = 3_900

/** A submission with all that its receipt says, from what was frozen: the same submission gives the same receipt. */
export async function receiptOf(db: Db, submissionId: string): Promise<SubmissionReceipt> {
  const submission = found(await findSubmission(db, submissionId))
  const application = found(await findApplication(db, submission.application_id))
  const sizes = new Map((await listEvidenceFiles(db, application.id)).map((file) => [file.sha256, file.size_bytes]))
  const repair = submission.kind === 'repair' ? await findRepairRequest(db, application.id) : undefined
  const frozen = readFrozen(submission.content)
  // The version it rests on, also when a newer one was published before the receipt was made.
  const { content } = found(await findVersionByNumber(db, application.procedure_id, frozen.procedureVersion))
  const { organisation } = frozen.content
  const { contractingBody } = theRegion()
  return {
    kind: submission.kind,
    receiptNumber: submission.receipt_number,
    issuedOn: dayInAmsterdam(submission.submitted_at),
    sender: { name: contractingBody.name, address: contractingBody.address },
    provider: {
      name: organisation?.legalName ?? application.provider_name,
      kvk: application.kvk_number,
      ...(organisation ? { address: addressLine(organisation.address) } : {}),
    },
    procedure: `${content.title}, versie ${String(frozen.procedureVersion)}`,
    admissionMoment: application.moment_name,
    submittedAt: inWords(submission.submitted_at),
    closesAt: inWords(repair?.due_at ?? application.closes_at),
    submittedBy: submittedBy(submission.submitted_by_name, frozen.declaration.signatories),
    sha256: submission.sha256,
    products: productLines(frozen.content, content, application.contract_start),
    criteria: criterionLines(frozen.content, content),
    evidence: evidenceLines(frozen.content, content, sizes),
    nextSteps: nextSteps(submission.kind, application),
  }
}

/** Whoever pressed the button, and in whose name when that was somebody else. */
function submittedBy(name: string, signatories: readonly string[]): SubmissionReceipt['submittedBy'] {
  const inOwnName = signatories.length === 1 && signatories[0] === name
  return inOwnName ? { name } : { name, function: `namens ${signatories.join(' en ')}` }
}

function addressLine(address: NonNullable<ApplicationContent['organisation']>['address']): string {
  return `${address.street} ${address.houseNumber}, ${address.postalCode} ${address.town}`
}

function inWords(instant: Date) {
  return { text: formatMoment(instant), instant: instant.toISOString() }
}

function productLines(filled: ApplicationContent, content: ProcedureContent, contractStart: string) {
  return filled.products.map((chosen) => {
    const product = found(findProduct(content, chosen.productCode))
    return {
      code: product.code,
      name: product.name,
      unit: UNIT_WORDS[product.unit],
      municipalities: chosen.municipalityCodes.map(municipalityName),
      startsOn: chosen.startsOn ?? contractStart,
    }
  })
}

function criterionLines(filled: ApplicationContent, content: ProcedureContent) {
  return filled.answers.map((answer) => {
    const criterion = found(content.criteria.find((one) => one.id === answer.criterionId))
    return { code: criterion.id, text: criterion.text, answer: answerWords(answer) }
  })
}

function answerWords({ answer, explanation }: Answer): string {
  const given = answer.type === 'yes-no' ? { yes: 'Ja', no: 'Nee' }[answer.value] : valueWords(answer)
  const words = explanation === '' ? given : `${given}. ${explanation}`
  return words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS)} (…)`.toWellFormed() : words
}

function valueWords(answer: Exclude<Answer['answer'], { type: 'yes-no' }>): string {
  return answer.type === 'number' ? formatDecimal(answer.value) : answer.value
}

function evidenceLines(filled: ApplicationContent, content: ProcedureContent, sizes: ReadonlyMap<string, number>) {
  const requests = new Map(content.criteria.flatMap((one) => one.evidence.map((request) => [request.id, request.name])))
  return filled.evidence.flatMap(({ evidenceId, fileName, sha256 }) =>
    fileName === null || sha256 === null
      ? []
      : [
          {
            label: requests.get(evidenceId) ?? evidenceId,
            fileName,
            size: formatFileSize(sizes.get(sha256) ?? 0),
            sha256,
          },
        ],
  )
}

function nextSteps(
  kind: SubmissionReceipt['kind'],
  dates: { closes_at: Date; decision_by: string; contract_start: string },
) {
  const decision = {
    when: `Uiterlijk ${formatDate(dates.decision_by)}`,
    what: 'U krijgt per product een besluit, met de redenen erbij.',
  }
  const contract = { when: formatDate(dates.contract_start), what: 'De overeenkomst gaat in voor wie is toegelaten.' }
  if (kind === 'repair') return [{ when: 'Nu', what: 'De regio beoordeelt wat u hebt hersteld.' }, decision, contract]
  const changing = 'U kunt uw aanmelding intrekken, wijzigen en opnieuw indienen. De laatste telt.'
  return [
    { when: `Tot ${formatMoment(dates.closes_at)}`, what: changing },
    {
      when: 'Na de sluiting',
      what: 'De regio beoordeelt uw aanmelding. Kan iets hersteld worden? Dan vraagt zij dat.',
    },
    decision,
    contract,
  ]
}
