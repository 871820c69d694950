import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Db } from '../transaction.ts'
import { sentInAt, withOwnTerm } from './own-term.ts'

/** One application with the names and dates that every page about it shows. */
export async function findApplication(db: Db, applicationId: string) {
  const row = await withContext(db).where('application.id', '=', applicationId).executeTakeFirst()
  return row && withOwnTerm(row)
}

/** The applications of the acting organisation (or, for the region, of everybody), newest first. */
export async function listApplications(db: Db) {
  const rows = await withContext(db).orderBy('application.started_at', 'desc').execute()
  return rows.map(withOwnTerm)
}

function withContext(db: Db) {
  return db
    .selectFrom('application')
    .innerJoin('provider', 'provider.id', 'application.provider_id')
    .innerJoin('admission_moment', 'admission_moment.id', 'application.moment_id')
    .selectAll('application')
    .select([
      'provider.legal_name as provider_name',
      'provider.kvk_number',
      'admission_moment.name as moment_name',
      'admission_moment.opens_at',
      'admission_moment.closes_at',
      'admission_moment.decision_by',
      'admission_moment.contract_start',
      'admission_moment.repair_days',
      'admission_moment.objection_days',
      'admission_moment.rolling',
      'admission_moment.decision_working_days',
    ])
    .select(sentInAt)
}

/** The products that are asked for; those that end are not among them. */
export function listChosenProducts(db: Db, applicationId: string) {
  return db
    .selectFrom('application_product')
    .selectAll()
    .where('application_id', '=', applicationId)
    .where('action', '=', 'add')
    .orderBy('product_code')
    .execute()
}

/** The answers of the provider itself. */
export function listAnswers(db: Db, applicationId: string) {
  return db
    .selectFrom('application_answer')
    .selectAll()
    .where('application_id', '=', applicationId)
    .where('party_id', 'is', null)
    .execute()
}

/** Evidence of the provider itself that was not removed, with its file; what is only shown has none. */
export function listEvidence(db: Db, applicationId: string) {
  return db
    .selectFrom('application_evidence')
    .leftJoin('stored_file', 'stored_file.id', 'application_evidence.file_id')
    .selectAll('application_evidence')
    .select(['stored_file.name as file_name', 'stored_file.sha256', 'stored_file.size_bytes', 'stored_file.media_type'])
    .where('application_id', '=', applicationId)
    .where('party_id', 'is', null)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .execute()
}

/** The last uploaded cost-price workbook: the one that counts. */
export function findLatestWorkbook(db: Db, applicationId: string) {
  return db
    .selectFrom('cost_price_workbook')
    .innerJoin('stored_file', 'stored_file.id', 'cost_price_workbook.file_id')
    .selectAll('cost_price_workbook')
    .select(['stored_file.name as file_name', 'stored_file.sha256'])
    .where('application_id', '=', applicationId)
    .orderBy('uploaded_at', 'desc')
    .executeTakeFirst()
}

/** All submissions, first to last; the last one counts. */
export function listSubmissions(db: Db, applicationId: string) {
  return db
    .selectFrom('submission')
    .selectAll('submission')
    .select((eb) =>
      jsonObjectFrom(
        eb
          .selectFrom('issued_document')
          .select(['issued_document.file_id'])
          .whereRef('issued_document.subject_id', '=', 'submission.id')
          .where('issued_document.kind', '=', 'submission-receipt'),
      ).as('receipt'),
    )
    .where('application_id', '=', applicationId)
    .orderBy('sequence')
    .execute()
}

/** The repair request of this application, if one was asked. */
export function findRepairRequest(db: Db, applicationId: string) {
  return db
    .selectFrom('repair_request')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('asked_at', 'desc')
    .executeTakeFirst()
}

/** What happened to one subject, as far as the acting person may know, oldest first. */
export function listTimeline(db: Db, subject: string) {
  return db
    .selectFrom('audit_event')
    .select(['id', 'happened_at', 'kind', 'desk', 'payload', 'visibility'])
    .where('subject', '=', subject)
    .orderBy('id')
    .execute()
}
