import { sql, type Kysely } from 'kysely'

/** Who may bind the region, with what authority somebody signed, and that they opened what they signed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table region_mandate (
      person_id text primary key references identity."user" (id),
      function text not null check (length(trim(function)) > 0),
      granted_at timestamptz not null default clock_timestamp()
    );
    alter table region_mandate enable row level security;
    create policy region on region_mandate to openhuis_app using (acting_for_region()) with check (acting_for_region());
    grant select, insert, delete on region_mandate to openhuis_app;

    alter table agreement_signature add column authority text not null default 'alone' check (authority in ('alone', 'jointly'));

    create table agreement_reading (
      agreement_id uuid not null references agreement (id),
      provider_id uuid not null references provider (id),
      person_id text not null,
      sha256 text not null,
      opened_at timestamptz not null default clock_timestamp(),
      primary key (agreement_id, person_id, sha256)
    );
    create trigger frozen before update or delete on agreement_reading for each row execute function refuse_change();
    alter table agreement_reading enable row level security;
    create policy own on agreement_reading to openhuis_app using (may_see(provider_id)) with check (may_see(provider_id));
    grant select, insert on agreement_reading to openhuis_app;
  `.execute(db)
}
