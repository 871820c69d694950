import { sql } from 'kysely'
import type { Db } from '../transaction.ts'

/** One agreement with the names that every page about it shows. */
export function findAgreement(db: Db, agreementId: string) {
  return withContext(db).where('agreement.id', '=', agreementId).executeTakeFirst()
}

/** The agreements of the acting organisation (or, for the region, of everybody), newest first. */
export function listAgreements(db: Db) {
  return withContext(db).orderBy('agreement.generated_at', 'desc').orderBy('agreement.number').execute()
}

function withContext(db: Db) {
  return db
    .selectFrom('agreement')
    .innerJoin('provider', 'provider.id', 'agreement.provider_id')
    .innerJoin('category_assignment', 'category_assignment.decision_id', 'agreement.decision_id')
    .selectAll('agreement')
    .select(['provider.legal_name as provider_name', 'provider.kvk_number', 'category_assignment.category'])
    .select((eb) =>
      eb
        .selectFrom('agreement_signature')
        .select((signature) => signature.fn.countAll<number>().as('count'))
        .whereRef('agreement_signature.agreement_id', '=', 'agreement.id')
        .as('signature_count'),
    )
}

/** The signatures on an agreement, first to last. */
export function listSignatures(db: Db, agreementId: string) {
  return db
    .selectFrom('agreement_signature')
    .innerJoin('stored_file', 'stored_file.id', 'agreement_signature.file_id')
    .selectAll('agreement_signature')
    .select('stored_file.sha256')
    .where('agreement_id', '=', agreementId)
    .orderBy('sequence')
    .execute()
}

/** The document as it stands now: with the last signature, or else as released, or else the draft. */
export function findCurrentDocument(db: Db, agreementId: string) {
  return db
    .selectFrom('stored_file')
    .selectAll()
    .where('id', '=', (eb) =>
      eb
        .selectFrom('agreement')
        .select(
          sql<string>`coalesce(
            (select s.file_id from agreement_signature s where s.agreement_id = agreement.id order by s.sequence desc limit 1),
            agreement.frozen_file_id, agreement.draft_file_id)`.as('file_id'),
        )
        .where('agreement.id', '=', agreementId),
    )
    .executeTakeFirst()
}

/** Decisions that admit something, with a confirmed category, for which no agreement exists yet. */
export function listDecisionsToContract(db: Db) {
  return db
    .selectFrom('decision')
    .innerJoin('provider', 'provider.id', 'decision.provider_id')
    .innerJoin('application', 'application.id', 'decision.application_id')
    .innerJoin('category_assignment', 'category_assignment.decision_id', 'decision.id')
    .select(['decision.id', 'decision.number', 'decision.decided_at', 'provider.legal_name as provider_name'])
    .select(['category_assignment.category', 'application.procedure_id', 'decision.provider_id'])
    .where('category_assignment.confirmed_at', 'is not', null)
    .where(
      sql<boolean>`exists (select from jsonb_array_elements(decision.products) p where p->>'outcome' = 'admitted')`,
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('agreement')
            .select('agreement.id')
            .whereRef('agreement.provider_id', '=', 'decision.provider_id')
            .whereRef('agreement.procedure_id', '=', 'application.procedure_id'),
        ),
      ),
    )
    .orderBy('provider.legal_name')
    .execute()
}

/** All that an agreement is made of: the decision, what was submitted, and the procedure version it answered. */
export function findContractSource(db: Db, decisionId: string) {
  return db
    .selectFrom('decision')
    .innerJoin('application', 'application.id', 'decision.application_id')
    .innerJoin('admission_moment', 'admission_moment.id', 'application.moment_id')
    .innerJoin('procedure_version', 'procedure_version.id', 'decision.procedure_version_id')
    .innerJoin('submission', 'submission.id', 'decision.submission_id')
    .innerJoin('category_assignment', 'category_assignment.decision_id', 'decision.id')
    .select(['decision.id', 'decision.products', 'decision.provider_id', 'application.procedure_id'])
    .select(['admission_moment.contract_start', 'procedure_version.content', 'submission.content as submitted'])
    .select(['category_assignment.category', 'category_assignment.motive'])
    .where('decision.id', '=', decisionId)
    .executeTakeFirst()
}

/** In what capacity this person may sign for the region; undefined when not at all. */
export function findMandate(db: Db, personId: string) {
  return db.selectFrom('region_mandate').selectAll().where('person_id', '=', personId).executeTakeFirst()
}

/** Everybody who may sign for the region. */
export function listMandates(db: Db) {
  return db
    .selectFrom('region_mandate')
    .innerJoin('person', 'person.id', 'region_mandate.person_id')
    .select(['person.id', 'person.name', 'person.email', 'region_mandate.function'])
    .orderBy('person.name')
    .execute()
}

/** True when this person opened exactly these bytes. */
export async function hasOpened(
  db: Db,
  reading: { agreementId: string; personId: string; sha256: string },
): Promise<boolean> {
  const row = await db
    .selectFrom('agreement_reading')
    .select('opened_at')
    .where('agreement_id', '=', reading.agreementId)
    .where('person_id', '=', reading.personId)
    .where('sha256', '=', reading.sha256)
    .executeTakeFirst()
  return row !== undefined
}

/** Who signed what, over all agreements: enough to say the state of each. */
export function listAllSignatures(db: Db) {
  return db.selectFrom('agreement_signature').select(['agreement_id', 'party', 'authority']).execute()
}
