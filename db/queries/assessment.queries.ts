import { sql, type ExpressionBuilder } from 'kysely'
import type { Database } from '../tables/database.ts'
import type { Db } from '../transaction.ts'
import { sentInAt, withOwnTerm } from './own-term.ts'

/** Which applications the procurement desk wants to see; everything is optional. */
export type QueueFilter = { momentId?: string | undefined; search?: string | undefined }

/** Applications of the region with what their place in the work follows from, oldest submission first. */
export async function listQueue(db: Db, filter: QueueFilter = {}) {
  const rows = await queue(db)
    .$if(filter.momentId !== undefined, (query) => query.where('application.moment_id', '=', filter.momentId ?? ''))
    .$if(Boolean(filter.search), (query) =>
      query.where((eb) =>
        eb.or(
          (['provider.legal_name', 'provider.kvk_number', 'application.number'] as const).map((column) =>
            eb(column, 'ilike', pattern(filter.search ?? '')),
          ),
        ),
      ),
    )
    .orderBy('submitted_at')
    .orderBy('application.number')
    .execute()
  return rows.map(withOwnTerm)
}

/** One application as it stands in the work. */
export function findQueued(db: Db, applicationId: string) {
  return queue(db).where('application.id', '=', applicationId).executeTakeFirst()
}

export type QueueRow = Awaited<ReturnType<typeof listQueue>>[number]

/** The words as a pattern in which nothing has a special meaning. */
const pattern = (search: string) => `%${search.replace(/[\\%_]/g, String.raw`\$&`)}%`

function queue(db: Db) {
  return db
    .selectFrom('application')
    .innerJoin('provider', 'provider.id', 'application.provider_id')
    .innerJoin('admission_moment as moment', 'moment.id', 'application.moment_id')
    .leftJoin('repair_request as repair', 'repair.application_id', 'application.id')
    .leftJoin('decision_proposal as proposal', 'proposal.application_id', 'application.id')
    .leftJoin('application_assignment as assignment', 'assignment.application_id', 'application.id')
    .leftJoin('current_decision as decision', 'decision.application_id', 'application.id')
    .leftJoin('category_assignment as category', 'category.decision_id', 'decision.id')
    .select((eb) => [
      'application.id',
      'application.number',
      'application.status',
      'application.moment_id',
      'application.provider_id',
      'provider.legal_name as provider_name',
      'provider.kvk_number',
      'moment.name as moment_name',
      'moment.opens_at',
      'moment.closes_at',
      'moment.decision_by',
      'moment.rolling',
      'moment.decision_working_days',
      'repair.due_at as repair_due_at',
      'repair.answered_at as repair_answered_at',
      'assignment.officer_id as assigned_to',
      'assignment.officer_name as assigned_to_name',
      'proposal.proposed_by',
      'proposal.proposed_by_name',
      'decision.id as decision_id',
      'category.id as category_id',
      'category.confirmed_at as category_confirmed_at',
      eb
        .selectFrom('submission')
        .whereRef('submission.application_id', '=', 'application.id')
        .select((inner) => inner.fn.max('submission.submitted_at').as('at'))
        .as('submitted_at'),
      readers(eb, ['first']).as('first_readers'),
      readers(eb, ['second', 'third']).as('later_readers'),
      sql<boolean>`exists (
        select from verdict second
        where second.application_id = application.id and second.reader = 'second' and second.outcome = 'met'
          and second.given_at >= proposal.proposed_at
          and not exists (select from verdict third where third.application_id = second.application_id
            and third.criterion_id = second.criterion_id and third.reader = 'third'
            and third.given_at >= second.given_at))`.as('differs'),
    ])
    .select((eb) => sentInAt(eb))
}

type Readers = readonly ('first' | 'second' | 'third')[]

/** The officers who gave a verdict as one of these readers. */
function readers(eb: ExpressionBuilder<Database, 'application'>, which: Readers) {
  return eb
    .selectFrom('verdict')
    .whereRef('verdict.application_id', '=', 'application.id')
    .where('verdict.reader', 'in', [...which])
    .select((inner) => inner.fn.agg<string[] | null>('array_agg', ['verdict.officer_id']).distinct().as('officers'))
}

/** Every verdict that a person gave on this application and that counts: not that of who has an interest in it. */
export function listVerdicts(db: Db, applicationId: string) {
  return db
    .selectFrom('verdict')
    .innerJoin('application', 'application.id', 'verdict.application_id')
    .selectAll('verdict')
    .where('verdict.application_id', '=', applicationId)
    .where(withoutInterest)
    .execute()
}

/** Holds for a verdict of an officer who has no interest in the provider; needs `verdict` and `application`. */
export const withoutInterest = sql<boolean>`not exists (
  select from interest_declaration interest
  where interest.officer_id = verdict.officer_id and interest.provider_id = application.provider_id)`

/** The version of one verdict, for the form that changes it; 0 when it was not given yet. */
export async function findVerdictVersion(
  db: Db,
  of: { applicationId: string; criterionId: string; reader: 'first' | 'second' | 'third' },
): Promise<number> {
  const row = await db
    .selectFrom('verdict')
    .select('row_version')
    .where('application_id', '=', of.applicationId)
    .where('criterion_id', '=', of.criterionId)
    .where('reader', '=', of.reader)
    .executeTakeFirst()
  return row?.row_version ?? 0
}

/** The last thing this provider submitted for this application: what is judged. */
export function findLastSubmission(db: Db, applicationId: string) {
  return db
    .selectFrom('submission')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('sequence', 'desc')
    .executeTakeFirst()
}

/** Everything this provider sent in for this application, first sent first. */
export function listSubmissions(db: Db, applicationId: string) {
  return db
    .selectFrom('submission')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('sequence')
    .execute()
}

/** What the verdicts on this criterion said before they were given anew, newest first. */
export function listFormerVerdicts(db: Db, applicationId: string, criterionId: string) {
  return db
    .selectFrom('verdict_history')
    .select(['id', 'reader', 'outcome', 'reason', 'officer_name', 'given_at'])
    .where('application_id', '=', applicationId)
    .where('criterion_id', '=', criterionId)
    .orderBy('id', 'desc')
    .execute()
}

/** The submission that a decision was taken on. */
export function findSubmissionOfDecision(db: Db, submissionId: string) {
  return db.selectFrom('submission').selectAll().where('id', '=', submissionId).executeTakeFirst()
}

export function findProposal(db: Db, applicationId: string) {
  return db.selectFrom('decision_proposal').selectAll().where('application_id', '=', applicationId).executeTakeFirst()
}

/** The decision on this application that holds now, the last one, with its letter when that was made already. */
export function findDecisionOf(db: Db, applicationId: string) {
  return withLetter(db)
    .where('decision.application_id', '=', applicationId)
    .orderBy('decision.sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export function findDecision(db: Db, decisionId: string) {
  return withLetter(db).where('decision.id', '=', decisionId).executeTakeFirst()
}

function withLetter(db: Db) {
  return db
    .selectFrom('decision')
    .leftJoin('issued_document as letter', (join) =>
      join.onRef('letter.subject_id', '=', 'decision.id').on('letter.kind', '=', 'decision-letter'),
    )
    .selectAll('decision')
    .select(['letter.file_id as letter_file_id', 'letter.issued_at as letter_issued_at'])
}

/** The stored files behind pieces of evidence, also those that were replaced after submitting. */
export function listEvidenceFiles(db: Db, applicationId: string) {
  return db
    .selectFrom('application_evidence')
    .innerJoin('stored_file', 'stored_file.id', 'application_evidence.file_id')
    .select([
      'application_evidence.id as evidence_id',
      'stored_file.id as file_id',
      'stored_file.name',
      'stored_file.sha256',
      'stored_file.size_bytes',
      'stored_file.media_type',
    ])
    .where('application_evidence.application_id', '=', applicationId)
    .execute()
}

/**
 * True while this file belongs to an application that nobody of the region may look into: a draft, one taken back, or
 * one whose moment still takes applications; and for what stands in a provider's wallet and was never sent in.
 */
export async function isStillShut(db: Db, fileId: string): Promise<boolean> {
  const { rows } = await sql<{ shut: boolean }>`
    select exists (
      select from application a
      join admission_moment m on m.id = a.moment_id
      join (select application_id, file_id from application_evidence
            union select application_id, file_id from cost_price_workbook
            union select application_id, declaration_file_id from application_party) part on part.application_id = a.id
      where part.file_id = ${fileId}
        and (a.status in ('draft', 'withdrawn') or (not m.rolling and clock_timestamp() < m.closes_at)))
      or (exists (select from evidence_piece where file_id = ${fileId})
        and not exists (select from application_evidence where file_id = ${fileId})) as shut`.execute(db)
  return rows[0]?.shut ?? true
}
