import { sql } from 'kysely'
import type { Db } from '../transaction.ts'

/** Everybody with a confirmed category in this procedure, with the decision that its facts come from. */
export function listCategorised(db: Db, procedureId: string) {
  return db
    .selectFrom('current_category as category')
    .innerJoin('provider', 'provider.id', 'category.provider_id')
    .select(['category.id', 'category.provider_id', 'category.category'])
    .select(['provider.legal_name as provider_name', 'provider.kvk_number'])
    .where('category.procedure_id', '=', procedureId)
    .orderBy('provider.legal_name')
    .execute()
}

/** What each provider was admitted to in this procedure, decision by decision, and what it submitted for that. */
export function listAdmissions(db: Db, procedureId: string) {
  return db
    .selectFrom('current_decision as decision')
    .innerJoin('application', 'application.id', 'decision.application_id')
    .innerJoin('submission', 'submission.id', 'decision.submission_id')
    .innerJoin('provider', 'provider.id', 'decision.provider_id')
    .select(['decision.provider_id', 'decision.products', 'decision.decided_at', 'submission.content'])
    .select(['provider.legal_name as provider_name', 'provider.kvk_number'])
    .where('application.procedure_id', '=', procedureId)
    .where(
      sql<boolean>`exists (select from jsonb_array_elements(decision.products) p where p->>'outcome' = 'admitted')`,
    )
    .orderBy('decision.decided_at')
    .execute()
}

/** The newest reference facts of each provider in this procedure. */
export function listReferenceFacts(db: Db, procedureId: string) {
  return db
    .selectFrom('reference_fact')
    .innerJoin('reference_load', 'reference_load.id', 'reference_fact.load_id')
    .distinctOn('reference_fact.provider_id')
    .select(['reference_fact.provider_id', 'reference_fact.clients', 'reference_fact.volume'])
    .select('reference_load.reference_year')
    .where('reference_load.procedure_id', '=', procedureId)
    .orderBy('reference_fact.provider_id')
    .orderBy('reference_load.reference_year', 'desc')
    .orderBy('reference_load.loaded_at', 'desc')
    .execute()
}

/** Every file with reference facts that was loaded, newest first. */
export function listReferenceLoads(db: Db) {
  return db
    .selectFrom('reference_load')
    .selectAll('reference_load')
    .select((eb) =>
      eb
        .selectFrom('category_assignment')
        .whereRef('category_assignment.procedure_id', '=', 'reference_load.procedure_id')
        .whereRef('category_assignment.reference_year', '=', 'reference_load.reference_year')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .as('proposals'),
    )
    .orderBy('reference_load.loaded_at', 'desc')
    .execute()
}

type Holder = { procedureId: string; providerId: string }

/**
 * The agreement of this provider for this procedure that is in force or on its way to that, as far as its text goes;
 * undefined when there is none, or when its text could still change.
 */
export function findTextHeld(db: Db, { procedureId, providerId }: Holder) {
  return db
    .selectFrom('agreement')
    .leftJoin('template_version as text', 'text.id', 'agreement.text_id')
    .select(['agreement.id', 'agreement.text_id', 'agreement.parameters', 'agreement.ends_on', 'agreement.in_force_at'])
    .where('agreement.procedure_id', '=', procedureId)
    .where('agreement.provider_id', '=', providerId)
    .where('agreement.closed_as', 'is', null)
    .where(sql<boolean>`agreement_ended_at(agreement) is null`)
    .where((text) =>
      text.or([
        text('agreement.text_id', 'is', null),
        text('text.status', '=', 'adopted'),
        text('text.origin', '=', 'shipped'),
      ]),
    )
    .orderBy('agreement.version', 'desc')
    .executeTakeFirst()
}
export type TextHeld = NonNullable<Awaited<ReturnType<typeof findTextHeld>>>

/** What this provider was admitted to last in this procedure: codes of the products, and from when. */
export function findAdmission(db: Db, { procedureId, providerId }: Holder) {
  return db
    .selectFrom('current_decision as decision')
    .innerJoin('application', 'application.id', 'decision.application_id')
    .innerJoin('admission_moment as moment', 'moment.id', 'application.moment_id')
    .select('moment.contract_start as starts_on')
    .select(
      sql<string[]>`array(select p->>'productCode' from jsonb_array_elements(decision.products) p
        where p->>'outcome' = 'admitted')`.as('admitted'),
    )
    .where('application.procedure_id', '=', procedureId)
    .where('decision.provider_id', '=', providerId)
    .where(
      sql<boolean>`exists (select from jsonb_array_elements(decision.products) p where p->>'outcome' = 'admitted')`,
    )
    .orderBy('decision.decided_at', 'desc')
    .executeTakeFirst()
}
