import { sql, type Kysely } from 'kysely'

/** The second factor of a signatory without an authenticator app: a code by mail, kept as its hash. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table signing_code (
      id uuid primary key,
      agreement_id uuid not null references agreement (id),
      provider_id uuid not null references provider (id),
      person_id text not null,
      code_hash text not null,
      expires_at timestamptz not null,
      wrong int not null default 0,
      used_at timestamptz,
      unique (agreement_id, person_id)
    );
    alter table signing_code enable row level security;
    create policy own on signing_code to openhuis_app using (may_see(provider_id)) with check (may_see(provider_id));
    grant select, insert, update, delete on signing_code to openhuis_app;
  `.execute(db)
}
