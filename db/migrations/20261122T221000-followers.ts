import { sql, type Kysely } from 'kysely'

/** Who wants the announcements of a procedure: an e-mail address that confirmed by a link, or a provider as a whole. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table procedure_follower (
      id uuid primary key,
      procedure_id uuid not null references procedure (id),
      email text check (email = lower(email)),
      provider_id uuid references provider (id),
      locale text not null check (locale in ('nl', 'en')),
      confirm_hash text unique,
      confirm_until timestamptz,
      confirmed_at timestamptz,
      stop_token text not null unique,
      unique (procedure_id, email),
      unique (procedure_id, provider_id),
      check ((email is null) <> (provider_id is null)),
      check (confirmed_at is not null or (confirm_hash is not null and confirm_until is not null))
    );
    alter table procedure_follower enable row level security;
    create policy own on procedure_follower to openhuis_app using (may_see(provider_id)) with check (may_see(provider_id));
    grant select, insert, update, delete on procedure_follower to openhuis_app;
  `.execute(db)
}
