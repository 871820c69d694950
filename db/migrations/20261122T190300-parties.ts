import { sql, type Kysely } from 'kysely'

/** Providers, who works for them, who may sign, and who works for the region. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table provider (
      id uuid primary key,
      kvk_number text not null unique check (kvk_number ~ '^[0-9]{8}$'),
      legal_name text not null,
      facts jsonb not null default '{}',
      facts_confirmed_at timestamptz,
      fictitious boolean not null default false,
      registered_at timestamptz not null default clock_timestamp(),
      row_version int not null default 1
    );
    alter table provider enable row level security;
    create policy own on provider to openhuis_app using (may_see(id)) with check (may_see(id));
    grant select, insert, update on provider to openhuis_app;

    create table signatory (
      id uuid primary key,
      provider_id uuid not null references provider (id),
      name text not null,
      function text not null,
      email text not null,
      authority text not null check (authority in ('alone', 'jointly')),
      removed_at timestamptz
    );
    create index on signatory (provider_id);
    alter table signatory enable row level security;
    create policy own on signatory to openhuis_app using (may_see(provider_id)) with check (may_see(provider_id));
    grant select, insert, update on signatory to openhuis_app;

    create table membership (
      provider_id uuid not null references provider (id),
      person_id text not null references identity."user" (id),
      role text not null check (role in ('administrator', 'editor', 'reader')),
      since timestamptz not null default clock_timestamp(),
      ended_at timestamptz,
      primary key (provider_id, person_id)
    );
    create index on membership (person_id);
    alter table membership enable row level security;
    create policy own on membership to openhuis_app using (may_see(provider_id)) with check (may_see(provider_id));
    grant select, insert, update on membership to openhuis_app;

    create table invitation (
      id uuid primary key,
      provider_id uuid not null references provider (id),
      email text not null,
      role text not null check (role in ('administrator', 'editor', 'reader')),
      token_hash text not null unique,
      invited_by text not null,
      invited_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null,
      accepted_at timestamptz
    );
    create index on invitation (provider_id);
    alter table invitation enable row level security;
    create policy own on invitation to openhuis_app using (may_see(provider_id)) with check (may_see(provider_id));
    grant select, insert, update on invitation to openhuis_app;

    create table staff_desk (
      person_id text not null references identity."user" (id),
      desk text not null check (desk in ('procurement', 'legal', 'contract-management', 'admin')),
      since timestamptz not null default clock_timestamp(),
      primary key (person_id, desk)
    );
    alter table staff_desk enable row level security;
    create policy region on staff_desk to openhuis_app using (acting_for_region()) with check (acting_for_region());
    grant select, insert, delete on staff_desk to openhuis_app;

    create view person as
      select u.id, u.name, u.email, u."twoFactorEnabled" as two_factor_enabled from identity."user" u
      where acting_for_region() or exists (
        select from membership m where m.person_id = u.id and m.provider_id = acting_provider() and acting_desk() = 'provider');
    grant select on person to openhuis_app;
  `.execute(db)
}
