import { sql } from 'kysely'
import type { Db } from '../transaction.ts'

/** The amendments of an agreement that the reader may see, first to last. */
export function listAmendments(db: Db, agreementId: string) {
  return db.selectFrom('amendment').selectAll().where('agreement_id', '=', agreementId).orderBy('number').execute()
}

export type AmendmentRow = Awaited<ReturnType<typeof listAmendments>>[number]

const LARGEST = 2_147_483_647

/** One amendment by its number; undefined for a number that no amendment can have. */
export async function findAmendment(db: Db, agreementId: string, number: number) {
  if (!Number.isInteger(number) || number < 1 || number > LARGEST) return undefined
  return db
    .selectFrom('amendment')
    .selectAll()
    .where('agreement_id', '=', agreementId)
    .where('number', '=', number)
    .executeTakeFirst()
}

/** The document of an amendment as it stands now: with the last signature, or else as released, or else the draft. */
export function findAmendmentDocument(db: Db, amendmentId: string) {
  return db
    .selectFrom('stored_file')
    .selectAll()
    .where('id', '=', (eb) =>
      eb
        .selectFrom('amendment')
        .select(
          sql<string>`coalesce(
            (select s.file_id from agreement_signature s where s.amendment_id = amendment.id order by s.sequence desc limit 1),
            amendment.frozen_file_id, amendment.draft_file_id)`.as('file_id'),
        )
        .where('amendment.id', '=', amendmentId),
    )
    .executeTakeFirst()
}

/** Who signed what of the amendments of these agreements. */
export function listAmendmentSignatures(db: Db, agreementIds: readonly string[]) {
  return db
    .selectFrom('agreement_signature')
    .select(['amendment_id', 'party', 'authority', 'signatory_name', 'signed_at'])
    .where('amendment_id', 'is not', null)
    .where('agreement_id', '=', sql<string>`any(${[...agreementIds]}::uuid[])`)
    .orderBy('sequence')
    .execute()
}

/** Every amendment of an agreement with the hash of what was issued or else drafted, first to last. */
export function listArchivedAmendments(db: Db, agreementId: string) {
  return db
    .selectFrom('amendment')
    .leftJoin('stored_file', (join) =>
      join.on((eb) => eb('stored_file.id', '=', eb.fn.coalesce('amendment.frozen_file_id', 'amendment.draft_file_id'))),
    )
    .selectAll('amendment')
    .select('stored_file.sha256 as issued_sha256')
    .where('amendment.agreement_id', '=', agreementId)
    .orderBy('amendment.number')
    .execute()
}

export type ArchivedAmendment = Awaited<ReturnType<typeof listArchivedAmendments>>[number]

/** The amendments that hold, of all agreements that the reader may see. */
export function listHoldingAmendments(db: Db) {
  return db
    .selectFrom('amendment')
    .select(['id', 'agreement_id', 'number', 'kind', 'effective_on', 'change'])
    .where(sql<boolean>`amendment_holds(amendment)`)
    .orderBy('effective_on')
    .orderBy('number')
    .execute()
}

/** Providers whose legal successor has another number since today or before, and who are not registered under it yet. */
export function listDueSuccessions(db: Db) {
  return db
    .with('succession', (cte) =>
      cte
        .selectFrom('amendment')
        .distinctOn('provider_id')
        .select(['provider_id', 'agreement_id'])
        .select(sql<string>`change->'to'->>'kvk'`.as('kvk'))
        .where('kind', '=', 'party')
        .where(sql<boolean>`change->'from'->>'kvk' <> change->'to'->>'kvk'`)
        .where(sql<boolean>`amendment_holds(amendment)`)
        .where('effective_on', '<=', sql<string>`(clock_timestamp() at time zone 'Europe/Amsterdam')::date`)
        .orderBy('provider_id')
        .orderBy('effective_on', 'desc')
        .orderBy('in_force_at', 'desc'),
    )
    .selectFrom('succession')
    .innerJoin('provider', 'provider.id', 'succession.provider_id')
    .select([
      'succession.provider_id',
      'succession.agreement_id',
      'provider.kvk_number as from',
      'succession.kvk as to',
    ])
    .whereRef('provider.kvk_number', '<>', 'succession.kvk')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('provider as other').select('other.id').whereRef('other.kvk_number', '=', 'succession.kvk'),
        ),
      ),
    )
    .execute()
}

/** Every amendment that somebody still has to do something with, the oldest first. */
export function listOpenAmendments(db: Db) {
  return db
    .selectFrom('amendment')
    .innerJoin('agreement', 'agreement.id', 'amendment.agreement_id')
    .innerJoin('provider', 'provider.id', 'amendment.provider_id')
    .selectAll('amendment')
    .select(['agreement.number as agreement_number', 'provider.legal_name as provider_name'])
    .where('amendment.in_force_at', 'is', null)
    .where('amendment.closed_as', 'is', null)
    .orderBy('amendment.proposed_at')
    .execute()
}

/** What a decision adds to and takes from an agreement, with what was submitted for it. */
export function findAmendingDecision(db: Db, decisionId: string) {
  return db
    .selectFrom('decision')
    .innerJoin('application', 'application.id', 'decision.application_id')
    .innerJoin('admission_moment', 'admission_moment.id', 'application.moment_id')
    .innerJoin('procedure_version', 'procedure_version.id', 'decision.procedure_version_id')
    .innerJoin('submission', 'submission.id', 'decision.submission_id')
    .select(['decision.id', 'decision.number', 'decision.products', 'decision.dropped', 'decision.provider_id'])
    .select(['application.procedure_id', 'admission_moment.contract_start', 'procedure_version.content'])
    .select('submission.content as submitted')
    .where('decision.id', '=', decisionId)
    .executeTakeFirst()
}

/** The confirmed category of this provider that starts last. */
export function findCurrentCategory(db: Db, procedureId: string, providerId: string) {
  return db
    .selectFrom('current_category')
    .selectAll()
    .where('procedure_id', '=', procedureId)
    .where('provider_id', '=', providerId)
    .executeTakeFirst()
}

/** Amendments whose term to sign or to object may have passed. */
export function listWatchedAmendments(db: Db) {
  return db
    .selectFrom('amendment')
    .select(['id', 'agreement_id'])
    .where('released_at', 'is not', null)
    .where('in_force_at', 'is', null)
    .where('closed_as', 'is', null)
    .where((eb) => eb.or([eb('sign_by', 'is not', null), eb('object_until', 'is not', null)]))
    .orderBy('released_at')
    .execute()
}

/** The title of the procedure as it was when this decision was taken. */
export async function findProcedureTitle(db: Db, decisionId: string): Promise<string> {
  const row = await db
    .selectFrom('decision')
    .innerJoin('procedure_version', 'procedure_version.id', 'decision.procedure_version_id')
    .select(sql<string>`procedure_version.content->>'title'`.as('title'))
    .where('decision.id', '=', decisionId)
    .executeTakeFirstOrThrow()
  return row.title
}
