import { randomUUID } from 'node:crypto'
import type { ApplicationContent } from '#app/features/application/application.ts'
import { missingItems } from '#app/features/application/completeness.ts'
import { frozenText, receiptNumber, type FrozenSubmission } from '#app/features/application/submission.ts'
import { sha256Of } from '#app/utils/content-hash.ts'
import { found } from '#app/utils/refusal.ts'
import { readApplicationContent } from '#db/queries/application-content.queries.ts'
import { insertSubmission } from '#db/queries/submission.store.ts'
import type { Db } from '#db/transaction.ts'
import { setStatus, type SeededApplication } from './application-rows.ts'
import type { History } from './history.ts'

export type SeededSubmission = { id: string; frozen: FrozenSubmission; sequence: number }

/** Sends an application in at an instant before its closing; throws when the rules would have refused it. */
export async function seedSubmission(
  db: Db,
  past: History,
  application: SeededApplication,
  at: Date,
): Promise<SeededSubmission> {
  const { round, provider, actor } = application
  const content = found(await readApplicationContent(db, application.id))
  requireAcceptable(application, content, at)
  const frozen: FrozenSubmission = {
    format: 'openhuis-submission-1',
    procedureId: round.procedureId,
    procedureVersion: 1,
    momentId: round.id,
    providerId: provider.id,
    signatories: provider.signatories,
    content,
    declaration: {
      personName: actor.personName,
      signatories: provider.signatories.map((one) => one.name),
      statement: 'true-and-authorised',
    },
    repair: null,
  }
  const submission = await freeze(db, application, { frozen, sequence: 1, at })
  await setStatus(db, application, 'submitted')
  past.add(at, actor, {
    kind: 'application.submitted',
    subject: `application:${application.id}`,
    providerId: provider.id,
    visibility: 'shared',
    payload: submission.sent,
  })
  return submission
}

type Freezing = { frozen: FrozenSubmission; sequence: number; at: Date }
type Sent = { receiptNumber: string; sha256: string; sequence: number }

/** Keeps what was sent in under its hash. */
export async function freeze(
  db: Db,
  { id: applicationId, number, provider, actor }: SeededApplication,
  { frozen, sequence, at }: Freezing,
): Promise<SeededSubmission & { sent: Sent }> {
  const content = frozenText(frozen)
  const sent = { receiptNumber: receiptNumber(number, sequence), sha256: sha256Of(content), sequence }
  const id = randomUUID()
  await insertSubmission(db, {
    id,
    application_id: applicationId,
    provider_id: provider.id,
    kind: frozen.repair ? 'repair' : 'application',
    sequence,
    receipt_number: sent.receiptNumber,
    submission_key: randomUUID(),
    submitted_at: at,
    submitted_by: actor.personId,
    submitted_by_name: actor.personName,
    content,
    sha256: sent.sha256,
  })
  return { id, frozen, sequence, sent }
}

function requireAcceptable({ round, provider, startedAt }: SeededApplication, content: ApplicationContent, at: Date) {
  const name = provider.organisation.legalName
  const inTime = round.opensAt <= startedAt && startedAt < at && at < round.closesAt
  if (!inTime) throw new RangeError(`${name} would submit outside its moment: ${at.toISOString()}`)
  const missing = missingItems({
    content: round.content,
    application: content,
    signatories: provider.signatories,
    openProducts: null,
    contractStart: round.contractStart,
    closingDay: round.closingDay,
  })
  if (missing.length > 0) throw new Error(`${name} would be incomplete: ${JSON.stringify(missing)}`)
}
