import { sql, type Kysely } from 'kysely'

/**
 * What law, cao, pension fund, index and region fix for a tariff year, as an administrator loaded it. A later load is a
 * later version of its year; what a workbook was held against stays what it was.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table cost_price_reference (
      id uuid primary key,
      region text not null,
      year int not null check (year between 2000 and 2100),
      version int not null check (version > 0),
      content jsonb not null,
      reason text not null check (length(trim(reason)) > 0),
      file_name text not null,
      sha256 text not null,
      loaded_by text not null,
      loaded_by_name text not null,
      loaded_at timestamptz not null default clock_timestamp(),
      unique (region, year, version),
      check ((content->>'year')::int = year and content->>'region' = region)
    );
    create trigger frozen before update or delete on cost_price_reference for each row execute function refuse_change();
    alter table cost_price_reference enable row level security;
    create policy everyone on cost_price_reference for select to openhuis_app using (true);
    create policy region on cost_price_reference for insert to openhuis_app with check (acting_for_region());
    grant select, insert on cost_price_reference to openhuis_app;
  `.execute(db)
}
