import { sql } from 'kysely'
import type { Db } from '../transaction.ts'

/** The ending of an agreement that counts, when the reader may see it. */
export function findEnding(db: Db, agreementId: string) {
  return db
    .selectFrom('agreement_ending')
    .leftJoin('stored_file', 'stored_file.id', 'agreement_ending.letter_file_id')
    .selectAll('agreement_ending')
    .select(['stored_file.sha256 as letter_sha256', 'stored_file.name as letter_name'])
    .where('agreement_id', '=', agreementId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
}

/** Every ending of an agreement, also those that were withdrawn. */
export function listEndings(db: Db, agreementId: string) {
  return db
    .selectFrom('agreement_ending')
    .leftJoin('stored_file', 'stored_file.id', 'agreement_ending.letter_file_id')
    .selectAll('agreement_ending')
    .select('stored_file.sha256 as letter_sha256')
    .where('agreement_id', '=', agreementId)
    .orderBy('proposed_at')
    .execute()
}

export function listEndingTasks(db: Db, endingId: string) {
  return db
    .selectFrom('agreement_ending_task')
    .selectAll()
    .where('ending_id', '=', endingId)
    .orderBy('due_on')
    .orderBy('task')
    .execute()
}

/** What the provider said about an ending, first to last. */
export function listEndingAnswers(db: Db, endingId: string) {
  return db
    .selectFrom('agreement_ending_answer')
    .selectAll()
    .where('ending_id', '=', endingId)
    .orderBy('answered_at')
    .execute()
}

/** Every ending that counts, over all agreements, with how much of it is still to do. */
export function listLiveEndings(db: Db) {
  return db
    .selectFrom('agreement_ending as ending')
    .innerJoin('agreement', 'agreement.id', 'ending.agreement_id')
    .innerJoin('provider', 'provider.id', 'ending.provider_id')
    .selectAll('ending')
    .select(['agreement.number as agreement_number', 'provider.legal_name as provider_name'])
    .select((eb) =>
      eb
        .selectFrom('agreement_ending_task as task')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('task.ending_id', '=', 'ending.id')
        .where('task.done_at', 'is', null)
        .as('to_do'),
    )
    .where('ending.withdrawn_at', 'is', null)
    .orderBy('ending.ends_on')
    .execute()
}

/** Agreements in force without an ending, that end within these months and cannot be extended any more. */
export function listRunningOut(db: Db, months: number) {
  return db
    .selectFrom('agreement')
    .select(['id', 'provider_id', 'ends_on'])
    .where('in_force_at', 'is not', null)
    .where('ended_at', 'is', null)
    .where(sql<boolean>`ends_on >= today_in_amsterdam()`)
    .where(sql<boolean>`ends_on <= (today_in_amsterdam() + make_interval(months => ${months}))::date`)
    .where(noEnding)
    .orderBy('number')
    .execute()
}

const noEnding = sql<boolean>`not exists (
  select from agreement_ending e where e.agreement_id = agreement.id and e.withdrawn_at is null)`

/**
 * Agreements in category C of which the newest loaded reference year, wholly within the agreement, shows no turnover and
 * no children. What was proposed for that year and withdrawn is not proposed again.
 */
export function listWithoutUse(db: Db) {
  return db
    .selectFrom('agreement')
    .innerJoin('category_assignment', 'category_assignment.decision_id', 'agreement.decision_id')
    .innerJoin(
      (eb) =>
        eb
          .selectFrom('reference_fact as fact')
          .innerJoin('reference_load as load', 'load.id', 'fact.load_id')
          .distinctOn(['fact.provider_id', 'load.procedure_id'])
          .select(['fact.provider_id', 'load.procedure_id', 'load.reference_year', 'fact.clients', 'fact.volume'])
          .orderBy('fact.provider_id')
          .orderBy('load.procedure_id')
          .orderBy('load.reference_year', 'desc')
          .orderBy('load.loaded_at', 'desc')
          .as('facts'),
      (join) =>
        join
          .onRef('facts.provider_id', '=', 'agreement.provider_id')
          .onRef('facts.procedure_id', '=', 'agreement.procedure_id'),
    )
    .select(['agreement.id', 'agreement.provider_id', 'agreement.ends_on', 'facts.reference_year'])
    .where('agreement.in_force_at', 'is not', null)
    .where(sql<boolean>`agreement_ended_at(agreement) is null`)
    .where(
      sql<boolean>`coalesce(agreement_category(agreement.id, today_in_amsterdam()), category_assignment.category) = 'C'`,
    )
    .where('facts.clients', '=', 0)
    .where(sql<boolean>`facts.volume = 0`)
    .where(sql<boolean>`agreement.starts_on <= make_date(facts.reference_year, 1, 1)`)
    .where(noEnding)
    .where(
      sql<boolean>`not exists (select from agreement_ending e where e.agreement_id = agreement.id and e.kind = 'category-c'
        and extract(year from e.proposed_at) > facts.reference_year)`,
    )
    .orderBy('agreement.number')
    .execute()
}
