import { sql, type Kysely } from 'kysely'

/** The agreements of one admission moment, made and released together: one job, one approval by a second lawyer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table agreement_batch (
      id uuid primary key,
      procedure_id uuid not null references procedure (id),
      moment_id uuid not null references admission_moment (id),
      made_by text not null,
      made_by_name text not null,
      made_at timestamptz not null default clock_timestamp(),
      released_by text,
      released_by_name text,
      released_at timestamptz,
      check ((released_by is null) = (released_at is null) and (released_by is null) = (released_by_name is null)),
      constraint agreement_batch_four_eyes check (released_by <> made_by)
    );
    create index on agreement_batch (moment_id);
    alter table agreement_batch enable row level security;
    create policy region on agreement_batch to openhuis_app using (acting_for_region()) with check (acting_for_region());
    grant select, insert, update on agreement_batch to openhuis_app;

    alter table agreement
      add column batch_id uuid references agreement_batch (id),
      add column failure text check (failure is null or frozen_at is null);
    create index on agreement (batch_id);

    create or replace view admitted_provider as
      select p.id as provider_id, p.kvk_number, p.legal_name as name, a.procedure_id, a.number as agreement_number,
             c.category, a.starts_on, a.ends_on, a.in_force_at, a.parameters->'products' as products, a.standard_hash
      from agreement a
      join provider p on p.id = a.provider_id
      join category_assignment c on c.decision_id = a.decision_id and c.confirmed_at is not null
      where a.in_force_at is not null and a.ended_at is null;
  `.execute(db)
}
