import { sql, type Kysely } from 'kysely'

/** The documents of an agreement whose term of keeping is over: proposed by one person, confirmed by another. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table agreement_destruction (
      number text primary key,
      provider_id uuid not null references provider (id),
      destroy_from date not null,
      rule text not null,
      proposed_by text not null,
      proposed_by_name text not null,
      proposed_at timestamptz not null default clock_timestamp(),
      confirmed_by text,
      confirmed_by_name text,
      confirmed_at timestamptz,
      destroyed_at timestamptz,
      destroyed jsonb,
      check ((confirmed_by is null) = (confirmed_at is null)),
      check (confirmed_by is null or confirmed_by <> proposed_by),
      check (destroyed_at is null or confirmed_at is not null)
    );
    create trigger frozen before delete on agreement_destruction for each row execute function refuse_change();
    create trigger frozen_update before update on agreement_destruction for each row
      when (old.destroyed_at is not null) execute function refuse_change();
    alter table agreement_destruction enable row level security;
    create policy read on agreement_destruction for select to openhuis_app using (may_see(provider_id));
    create policy add on agreement_destruction for insert to openhuis_app with check (acting_for_region());
    create policy change on agreement_destruction for update to openhuis_app using (acting_for_region());
    grant select, insert, update on agreement_destruction to openhuis_app;
  `.execute(db)
}
