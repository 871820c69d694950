import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { ProductDecision } from '#app/features/assessment/decision.ts'
import type { DecisionRecord } from '#app/features/assessment/decision-record.ts'
import type { RepairItem } from '#app/features/assessment/repair-item.ts'
import type { StatedShortcoming } from '#app/features/assessment/shortcoming.ts'
import type { IssuedDocumentTable } from '../tables/issued-document.ts'
import type { Db } from '../transaction.ts'

export type NewVerdict = {
  applicationId: string
  criterionId: string
  reader: 'first' | 'second' | 'third'
  outcome: 'met' | 'not-met'
  reason: string
  products: readonly string[]
  shortcoming: StatedShortcoming | null
  internalNote: string
  officerId: string
  officerName: string
}

/** The verdict of this reader on this criterion, locked. */
export function lockVerdict(db: Db, of: Pick<NewVerdict, 'applicationId' | 'criterionId' | 'reader'>) {
  return db
    .selectFrom('verdict')
    .selectAll()
    .where('application_id', '=', of.applicationId)
    .where('criterion_id', '=', of.criterionId)
    .where('reader', '=', of.reader)
    .forUpdate()
    .executeTakeFirst()
}

/** Writes the verdict of a reader, or writes it anew; the caller holds the application's lock. */
export async function saveVerdict(db: Db, verdict: NewVerdict): Promise<void> {
  const said = {
    outcome: verdict.outcome,
    reason: verdict.reason,
    products: [...verdict.products],
    shortcoming: verdict.shortcoming?.kind ?? null,
    shortcoming_words: verdict.shortcoming?.words ?? '',
    internal_note: verdict.internalNote,
    officer_id: verdict.officerId,
    officer_name: verdict.officerName,
  }
  await db
    .insertInto('verdict')
    .values({
      id: randomUUID(),
      application_id: verdict.applicationId,
      criterion_id: verdict.criterionId,
      reader: verdict.reader,
      ...said,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['application_id', 'criterion_id', 'reader'])
        .doUpdateSet({ ...said, given_at: sql`clock_timestamp()`, row_version: sql`verdict.row_version + 1` }),
    )
    .execute()
}

export async function insertRepairRequest(
  db: Db,
  request: {
    applicationId: string
    providerId: string
    items: readonly RepairItem[]
    by: { id: string; name: string }
    dueAt: Date
  },
): Promise<string> {
  const id = randomUUID()
  await db
    .insertInto('repair_request')
    .values({
      id,
      application_id: request.applicationId,
      provider_id: request.providerId,
      items: JSON.stringify(request.items),
      asked_by: request.by.id,
      asked_by_name: request.by.name,
      due_at: request.dueAt,
    })
    .execute()
  return id
}

export async function insertProposal(
  db: Db,
  proposal: { applicationId: string; products: readonly ProductDecision[]; by: { id: string; name: string } },
): Promise<void> {
  await db
    .insertInto('decision_proposal')
    .values({
      application_id: proposal.applicationId,
      products: JSON.stringify(proposal.products),
      proposed_by: proposal.by.id,
      proposed_by_name: proposal.by.name,
    })
    .execute()
}

/** Writes what is proposed anew; who proposed it and when stays. */
export async function updateProposal(
  db: Db,
  applicationId: string,
  products: readonly ProductDecision[],
): Promise<void> {
  await db
    .updateTable('decision_proposal')
    .set({ products: JSON.stringify(products) })
    .where('application_id', '=', applicationId)
    .execute()
}

/** Marks the proposal as confirmed by the second officer: it waits until the decisions of its moment are taken. */
export async function confirmProposal(db: Db, applicationId: string, by: { id: string; name: string }): Promise<void> {
  await db
    .updateTable('decision_proposal')
    .set({ confirmed_by: by.id, confirmed_by_name: by.name, confirmed_at: sql<Date>`clock_timestamp()` })
    .where('application_id', '=', applicationId)
    .execute()
}

export async function deleteProposal(db: Db, applicationId: string): Promise<void> {
  await db.deleteFrom('decision_proposal').where('application_id', '=', applicationId).execute()
}

/** Writes the decision for good: the database refuses every later change. Gives its number. */
export async function insertDecision(db: Db, decision: DecisionRecord): Promise<string> {
  const { number } = await db
    .insertInto('decision')
    .values({
      id: decision.id,
      application_id: decision.applicationId,
      provider_id: decision.providerId,
      procedure_version_id: decision.procedureVersionId,
      submission_id: decision.submissionId,
      products: JSON.stringify(decision.products),
      verdicts: JSON.stringify(decision.verdicts),
      proposed_by: decision.proposedBy.id,
      proposed_by_name: decision.proposedBy.name,
      confirmed_by: decision.confirmedBy.id,
      confirmed_by_name: decision.confirmedBy.name,
      decided_at: decision.decidedAt,
      objection_until: decision.objectionUntil,
      batch_id: decision.batchId,
      sequence: (decision.replaces?.sequence ?? 0) + 1,
      replaces_id: decision.replaces?.id ?? null,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** Registers an issued document; the database refuses a second one of this kind for the same subject. */
export async function insertIssuedDocument(
  db: Db,
  document: { providerId: string; kind: IssuedDocumentTable['kind']; subjectId: string; fileId: string },
): Promise<void> {
  await db
    .insertInto('issued_document')
    .values({
      id: randomUUID(),
      provider_id: document.providerId,
      kind: document.kind,
      subject_id: document.subjectId,
      file_id: document.fileId,
    })
    .execute()
}
