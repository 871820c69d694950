import { sql, type Kysely } from 'kysely'

/** The yearly indexation of the tariffs of a procedure: its figures, who proposed and adopted it, and since when it is public. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table tariff_indexation (
      id uuid primary key,
      procedure_id uuid not null references procedure (id),
      year int not null check (year between 2000 and 2100),
      starts_on date not null,
      rule jsonb not null check (rule->'source'->>'status' in ('found', 'assumed')),
      index_share numeric(9, 8) not null,
      reason text not null check (length(trim(reason)) > 0),
      status text not null check (status in ('concept', 'proposed', 'adopted', 'published')),
      prepared_by_name text not null,
      prepared_at timestamptz not null default clock_timestamp(),
      proposed_by text,
      proposed_by_name text,
      proposed_at timestamptz,
      adopted_by text,
      adopted_by_name text,
      adopted_at timestamptz,
      published_by_name text,
      published_at timestamptz,
      row_version int not null default 1,
      check ((proposed_by is not null) = (status <> 'concept')),
      check ((adopted_by is not null) = (status in ('adopted', 'published'))),
      check ((published_at is not null) = (status = 'published')),
      constraint indexation_four_eyes check (adopted_by is null or adopted_by <> proposed_by)
    );
    create unique index tariff_indexation_open on tariff_indexation (procedure_id) where status <> 'published';
    create trigger frozen before update or delete on tariff_indexation for each row
      when (old.status = 'published') execute function refuse_change();
    create trigger kept before delete on tariff_indexation for each row
      when (old.status <> 'concept') execute function refuse_change();

    alter table tariff_indexation enable row level security;
    create policy published on tariff_indexation for select to openhuis_app
      using (status = 'published' or acting_for_region());
    create policy region_insert on tariff_indexation for insert to openhuis_app with check (acting_for_region());
    create policy region_update on tariff_indexation for update to openhuis_app using (acting_for_region());
    create policy region_delete on tariff_indexation for delete to openhuis_app using (acting_for_region());
    grant select, insert, delete on tariff_indexation to openhuis_app;
    grant update (status, proposed_by, proposed_by_name, proposed_at, adopted_by, adopted_by_name, adopted_at,
      published_by_name, published_at, row_version) on tariff_indexation to openhuis_app;
  `.execute(db)
}
