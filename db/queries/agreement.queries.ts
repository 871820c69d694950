import { sql } from 'kysely'
import type { AgreementProduct } from '#app/features/agreement/agreement.schema.ts'
import type { CategoryCode } from '#app/features/procedure/procedure.schema.ts'
import type { Db } from '../transaction.ts'

/** One agreement with the names that every page about it shows. */
export function findAgreement(db: Db, agreementId: string) {
  return withContext(db).where('agreement.id', '=', agreementId).executeTakeFirst()
}

/**
 * The agreements of the acting organisation (or, for the region, of everybody), newest first, each in its last version:
 * for a provider the last that was released.
 */
export function listAgreements(db: Db) {
  return withContext(db)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('agreement as next')
            .select('next.id')
            .whereRef('next.number', '=', 'agreement.number')
            .whereRef('next.version', '>', 'agreement.version')
            .where((newer) => newer.or([newer('next.frozen_at', 'is not', null), sql<boolean>`acting_for_region()`])),
        ),
      ),
    )
    .orderBy('agreement.generated_at', 'desc')
    .orderBy('agreement.number')
    .execute()
}

function withContext(db: Db) {
  return db
    .selectFrom('agreement')
    .innerJoin('provider', 'provider.id', 'agreement.provider_id')
    .innerJoin('category_assignment', 'category_assignment.decision_id', 'agreement.decision_id')
    .selectAll('agreement')
    .select(['provider.legal_name as provider_name', 'provider.kvk_number'])
    .select([endedAt, categoryToday, productsToday, suspendedUntil])
    .select((eb) =>
      eb
        .selectFrom('agreement_signature')
        .select((signature) => signature.fn.countAll<number>().as('count'))
        .whereRef('agreement_signature.agreement_id', '=', 'agreement.id')
        .where('agreement_signature.amendment_id', 'is', null)
        .as('signature_count'),
    )
}

/** When the agreement ended: by a decision, or because its last day passed. */
export const endedAt = sql<Date | null>`agreement_ended_at(agreement)`.as('ended_at')
const categoryToday = sql<CategoryCode | null>`coalesce(agreement_category(agreement.id, today_in_amsterdam()),
  category_assignment.category)`.as('category')
/** The products of today: those of the agreement, as its amendments changed them. */
const productsToday = sql<AgreementProduct[]>`agreement_products(agreement.id, today_in_amsterdam())`.as(
  'products_today',
)
const suspendedUntil = sql<string | null>`agreement_suspended_until(agreement.id, today_in_amsterdam())`.as(
  'suspended_until',
)

/** The signatures on an agreement, or on one amendment of it, first to last. */
export function listSignatures(db: Db, agreementId: string, amendmentId: string | null = null) {
  return db
    .selectFrom('agreement_signature')
    .innerJoin('stored_file', 'stored_file.id', 'agreement_signature.file_id')
    .selectAll('agreement_signature')
    .select('stored_file.sha256')
    .where('agreement_id', '=', agreementId)
    .where('agreement_signature.amendment_id', amendmentId === null ? 'is' : '=', amendmentId)
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
            (select s.file_id from agreement_signature s where s.agreement_id = agreement.id and s.amendment_id is null order by s.sequence desc limit 1),
            agreement.frozen_file_id, agreement.draft_file_id)`.as('file_id'),
        )
        .where('agreement.id', '=', agreementId),
    )
    .executeTakeFirst()
}

/** Decisions that admit something, with a confirmed category, for which no agreement exists yet. */
export function listDecisionsToContract(db: Db) {
  return db
    .selectFrom('current_decision as decision')
    .innerJoin('provider', 'provider.id', 'decision.provider_id')
    .innerJoin('application', 'application.id', 'decision.application_id')
    .innerJoin('category_assignment', 'category_assignment.decision_id', 'decision.id')
    .innerJoin('admission_moment as moment', 'moment.id', 'application.moment_id')
    .innerJoin('procedure_version', 'procedure_version.id', 'decision.procedure_version_id')
    .select(['decision.id', 'decision.number', 'decision.decided_at', 'provider.legal_name as provider_name'])
    .select(['category_assignment.category', 'application.procedure_id', 'decision.provider_id'])
    .select(['moment.id as moment_id', 'moment.name as moment_name', 'moment.contract_start as starts_on'])
    .select(sql<string>`procedure_version.content->'contractTerms'->>'endsOn'`.as('ends_on'))
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
    .orderBy('moment.opens_at')
    .orderBy('provider.legal_name')
    .execute()
}

/**
 * Decisions about a provider that has an agreement for this procedure made by another decision: they change that
 * agreement, and never make a second one. `added` are product codes, `dropped` what ends and when.
 */
export function listDecisionsToAmend(db: Db) {
  return db
    .selectFrom('decision')
    .innerJoin('provider', 'provider.id', 'decision.provider_id')
    .innerJoin('application', 'application.id', 'decision.application_id')
    .innerJoin('agreement', (join) =>
      join
        .onRef('agreement.provider_id', '=', 'decision.provider_id')
        .onRef('agreement.procedure_id', '=', 'application.procedure_id'),
    )
    .select(['decision.id', 'decision.number', 'decision.decided_at', 'provider.legal_name as provider_name'])
    .select(['agreement.id as agreement_id', 'agreement.number as agreement_number'])
    .select([
      sql<string[]>`array(select p->>'productCode' from jsonb_array_elements(decision.products) p
        where p->>'outcome' = 'admitted' order by 1)`.as('added'),
      sql<{ productCode: string; endsOn: string }[]>`decision.dropped`.as('dropped'),
    ])
    .whereRef('decision.decided_at', '>', 'agreement.generated_at')
    .whereRef('decision.id', '<>', 'agreement.decision_id')
    .where('agreement.closed_as', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('amendment')
            .select('amendment.id')
            .whereRef('amendment.agreement_id', '=', 'agreement.id')
            .whereRef('amendment.source_id', '=', 'decision.id')
            .where((one) => one.or([one('closed_as', 'is', null), one('closed_as', '=', 'declined')])),
        ),
      ),
    )
    .where(
      sql<boolean>`(jsonb_array_length(decision.dropped) > 0
        or exists (select from jsonb_array_elements(decision.products) p where p->>'outcome' = 'admitted'))`,
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

type Reading = { agreementId: string; personId: string; sha256: string }

/** When this person first opened exactly these bytes; undefined when never. */
export async function findOpenedAt(db: Db, reading: Reading): Promise<Date | undefined> {
  const row = await db
    .selectFrom('agreement_reading')
    .select('opened_at')
    .where('agreement_id', '=', reading.agreementId)
    .where('person_id', '=', reading.personId)
    .where('sha256', '=', reading.sha256)
    .executeTakeFirst()
  return row?.opened_at
}

/** True when this person opened exactly these bytes. */
export async function hasOpened(db: Db, reading: Reading): Promise<boolean> {
  return (await findOpenedAt(db, reading)) !== undefined
}

/** Who signed what, over all agreements: enough to say the state of each. */
export function listAllSignatures(db: Db) {
  return db
    .selectFrom('agreement_signature')
    .select(['agreement_id', 'party', 'authority'])
    .where('amendment_id', 'is', null)
    .execute()
}

/** Released agreements that may still wait for the provider. */
export function listWaitingForProvider(db: Db) {
  return db
    .selectFrom('agreement')
    .select('id')
    .where('frozen_at', 'is not', null)
    .where('in_force_at', 'is', null)
    .where('closed_as', 'is', null)
    .orderBy('sign_by')
    .execute()
}

/** The last version of this agreement that the reader may see: for a provider the last that was released. */
export async function findNewestVersion(db: Db, agreement: { id: string; number: string }): Promise<string> {
  const newest = await db
    .selectFrom('agreement')
    .select('id')
    .where('number', '=', agreement.number)
    .where((eb) => eb.or([eb('frozen_at', 'is not', null), sql<boolean>`acting_for_region()`]))
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return newest?.id ?? agreement.id
}
